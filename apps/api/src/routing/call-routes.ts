import { type Id, idSchema } from '@callwright/foundation/id';
import { z } from 'zod';
import type { RoutingParts } from './routing-parts.ts';

const callOwnerSchema = z.object({ callId: idSchema('ca'), tenantId: idSchema('tn') });
export type CallOwner = z.infer<typeof callOwnerSchema>;

export interface CallRoutes {
  findTenantOfCall(callId: Id<'ca'>): Promise<Id<'tn'> | undefined>;
  /** By the carrier's own name for the call. */
  findTenantOfCarrierCall(carrierCallId: string): Promise<CallOwner | undefined>;
  /** Belongs into the transaction that makes the call itself: `routing.in(tx).createCallRoute(…)`. */
  createCallRoute(route: CallOwner & { readonly carrierCallId?: string | undefined }): Promise<void>;
}

export function callRoutesIn({ db }: RoutingParts): CallRoutes {
  return {
    findTenantOfCall: async (callId) => {
      const route = await db.callRoute.findUnique({ where: { callId } });
      return route === null ? undefined : callOwnerSchema.parse(route).tenantId;
    },
    findTenantOfCarrierCall: async (carrierCallId) => {
      const route = await db.callRoute.findUnique({ where: { carrierCallId } });
      return route === null ? undefined : callOwnerSchema.parse(route);
    },
    createCallRoute: async ({ callId, tenantId, carrierCallId }) => {
      await db.callRoute.create({ data: { callId, tenantId, carrierCallId: carrierCallId ?? null } });
    },
  };
}

export const callOwnerOf = (row: unknown): CallOwner => callOwnerSchema.parse(row);
