import type { Services } from '../services.ts';
import { callErrors } from './call-errors.ts';
import type { CallName } from './find-call.ts';
import { lockCall } from './lock-call.ts';
import { markEnded, type OutsideEndReason } from './mark-ended.ts';

export interface CallEnding extends CallName {
  readonly reason: OutsideEndReason;
}

/** Marks a call as ended that no runtime holds, and wakes whoever watches. Its trace stays as it is. */
export async function endCall(services: Services, { tenantId, callId, reason }: CallEnding): Promise<void> {
  const now = new Date(services.clock.now());
  await services.inTenant(tenantId, async (tx) => {
    const call = await lockCall(tx, callId);
    if (call === undefined) throw callErrors.UNKNOWN({ callId });
    if (call.status !== 'ended') await markEnded(tx, call, { tenantId, callId, reason, now });
  });
  services.live.tell(callId);
}
