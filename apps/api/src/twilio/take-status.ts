import { endCall } from '../calls/end-call.ts';
import type { Services } from '../services.ts';
import type { StatusForm } from './form.ts';

const overStatuses: readonly string[] = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

/** Hears from Twilio that a call is over, in case its media did not say so. */
export async function takeStatus(services: Services, { CallSid, CallStatus }: StatusForm): Promise<void> {
  if (!overStatuses.includes(CallStatus)) return;
  const owner = await services.routing.findTenantOfCarrierCall(CallSid);
  if (owner === undefined) return;
  const isTold = services.runtimes.send({ type: 'caller-gone', callId: owner.callId });
  if (!isTold) await endCall(services, { ...owner, reason: 'caller-hung-up' });
}
