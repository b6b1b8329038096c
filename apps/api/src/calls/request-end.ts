import type { Services } from '../services.ts';
import { endCall } from './end-call.ts';
import { type CallName, findCall } from './find-call.ts';

/** Ends a call for somebody in its workspace: by the runtime that holds it, or by marking it when none does. */
export async function requestEnd(services: Services, call: CallName): Promise<Record<string, never>> {
  const { status } = await findCall(services, call);
  if (status === 'ended') return {};
  const isTold = services.runtimes.send({ type: 'end-call', callId: call.callId });
  if (!isTold) await endCall(services, { ...call, reason: 'ended-by-workspace' });
  return {};
}
