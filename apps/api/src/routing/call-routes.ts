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
  /** Somebody holds these calls: whether they are over need not be looked at for a while. */
  postponeChecks(callIds: readonly Id<'ca'>[]): Promise<void>;
  /** The calls of all tenants of which nobody was heard to hold them, longest first. */
  findCallsToCheck(limit: number): Promise<readonly CallOwner[]>;
  /** Undefined: never again. False when it is not due any more. */
  setNextCheck(callId: Id<'ca'>, checkAt: Date | undefined): Promise<boolean>;
}

/** How long a call may be held by nobody. Longer than a nonce lives, and than a caller waits to be taken back to a runtime. */
export const checkCallAfterMs = 120_000;

export function callRoutesIn({ db, clock }: RoutingParts): CallRoutes {
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
      await db.callRoute.create({
        data: { callId, tenantId, carrierCallId: carrierCallId ?? null, checkAt: after(clock, checkCallAfterMs) },
      });
    },
    postponeChecks: async (callIds) => {
      const where = { callId: { in: [...callIds] }, checkAt: { not: null } };
      await db.callRoute.updateMany({ where, data: { checkAt: after(clock, checkCallAfterMs) } });
    },
    findCallsToCheck: async (limit) => {
      const due = await db.callRoute.findMany({ where: { checkAt: { lte: after(clock, 0) } }, orderBy: { checkAt: 'asc' }, take: limit });
      return due.map((route) => callOwnerSchema.parse(route));
    },
    setNextCheck: async (callId, checkAt) => {
      const where = { callId, checkAt: { lte: after(clock, 0) } };
      const { count } = await db.callRoute.updateMany({ where, data: { checkAt: checkAt ?? null } });
      return count === 1;
    },
  };
}

function after(clock: RoutingParts['clock'], ms: number): Date {
  return new Date(clock.now() + ms);
}

export const callOwnerOf = (row: unknown): CallOwner => callOwnerSchema.parse(row);
