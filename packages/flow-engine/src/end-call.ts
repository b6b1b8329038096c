import type { EndReason } from '@callwright/flow-schema';
import type { Moment } from './moment.ts';
import { cancelPending } from './pending.ts';

export function endCall(moment: Moment, reason: EndReason): void {
  cancelPending(moment);
  moment.state.status = 'ended';
  moment.state.endReason = reason;
  moment.effects.push({ type: 'end-call', reason });
}
