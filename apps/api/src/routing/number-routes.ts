import { type Id, idSchema } from '@callwright/foundation/id';
import { z } from 'zod';
import type { RoutingParts } from './routing-parts.ts';

const numberOwnerSchema = z.object({ tenantId: idSchema('tn'), numberId: idSchema('nu') });
export type NumberOwner = z.infer<typeof numberOwnerSchema>;

export interface NumberRoutes {
  /** Whose a dialled number (`+12025550100`) is. */
  findTenantOfNumber(phoneNumber: string): Promise<NumberOwner | undefined>;
  /** False when the number is somebody's already, whoever that is. */
  claimNumber(phoneNumber: string, owner: NumberOwner): Promise<boolean>;
  releaseNumber(numberId: Id<'nu'>): Promise<void>;
}

export function numberRoutesIn({ db }: RoutingParts): NumberRoutes {
  return {
    findTenantOfNumber: async (phoneNumber) => {
      const route = await db.numberRoute.findUnique({ where: { phoneNumber } });
      return route === null ? undefined : numberOwnerSchema.parse(route);
    },
    claimNumber: async (phoneNumber, { tenantId, numberId }) => {
      const { count } = await db.numberRoute.createMany({ data: { phoneNumber, tenantId, numberId }, skipDuplicates: true });
      return count === 1;
    },
    releaseNumber: async (numberId) => {
      await db.numberRoute.deleteMany({ where: { numberId } });
    },
  };
}
