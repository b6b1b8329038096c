import type { Services } from '../services.ts';
import { callErrors } from './call-errors.ts';
import type { CallName } from './find-call.ts';
import { lockCall } from './lock-call.ts';

/** Why a call ended without its trace saying so: no runtime was there to write it. */
export type OutsideEndReason = 'ended-by-workspace' | 'caller-hung-up' | 'unavailable';

export interface CallEnding extends CallName {
  readonly reason: OutsideEndReason;
}

/** Marks a call as ended that no runtime holds, and wakes whoever watches. Its trace stays as it is. */
export async function endCall(services: Services, { tenantId, callId, reason }: CallEnding): Promise<void> {
  const now = new Date(services.clock.now());
  await services.inTenant(tenantId, async (tx) => {
    const call = await lockCall(tx, callId);
    if (call === undefined) throw callErrors.UNKNOWN({ callId });
    if (call.status === 'ended') return;
    // Should a runtime hold it after all, unseen, its next word is refused, and it lets go. A caller who is gone needs no such thing.
    const epoch = reason === 'ended-by-workspace' ? call.epoch + 1 : call.epoch;
    await tx.call.update({
      where: { tenantId_id: { tenantId, id: callId } },
      data: { status: 'ended', endReason: reason, endedAt: now, epoch },
    });
  });
  services.live.tell(callId);
}
