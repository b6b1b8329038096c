import { type Id, idSchema } from '@callwright/foundation/id';
import type { Services } from '../services.ts';

export interface CalledNumber {
  readonly tenantId: Id<'tn'>;
  readonly phoneNumber: string;
}

/** The version that answers a number. */
export interface Release {
  readonly tenantId: Id<'tn'>;
  readonly flowId: Id<'fl'>;
  readonly versionHash: string;
}

/** Undefined while the number's flow is not published. */
export async function findRelease({ inTenant }: Services, { tenantId, phoneNumber }: CalledNumber): Promise<Release | undefined> {
  const number = await inTenant(tenantId, (tx) =>
    tx.phoneNumber.findUnique({ where: { phoneNumber }, select: { flow: { select: { id: true, liveVersionHash: true } } } }),
  );
  const { id, liveVersionHash = null } = number?.flow ?? {};
  return liveVersionHash === null ? undefined : { tenantId, flowId: idSchema('fl').parse(id), versionHash: liveVersionHash };
}
