import type { TenantTransaction } from '../database/in-tenant.ts';
import type { CallName } from './find-call.ts';
import type { LockedCall } from './lock-call.ts';

/** Why a call ended without its trace saying so: no runtime was there to write it. */
export type OutsideEndReason = 'ended-by-workspace' | 'caller-hung-up' | 'unavailable' | 'abandoned';

export interface OutsideEnd extends CallName {
  readonly reason: OutsideEndReason;
  readonly now: Date;
}

/** Writes into a call that its caller has locked, and that has not ended, that it is over. */
export async function markEnded(tx: TenantTransaction, call: LockedCall, { tenantId, callId, reason, now }: OutsideEnd): Promise<void> {
  // Should a runtime hold it after all, unseen, its next word is refused, and it lets go. Of a caller who is gone it may still tell the end.
  const epoch = reason === 'caller-hung-up' ? call.epoch : call.epoch + 1;
  await tx.call.update({
    where: { tenantId_id: { tenantId, id: callId } },
    data: { status: 'ended', endReason: reason, endedAt: now, epoch },
  });
}
