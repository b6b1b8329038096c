import { endCall } from '../calls/end-call.ts';
import { findCall } from '../calls/find-call.ts';
import type { Services } from '../services.ts';
import type { CallForm } from './form.ts';
import { isHopeless, nextTry, resumePathFor } from './resume-tries.ts';
import { hangupTwiml, sayTwiml, streamTwiml } from './twiml.ts';

/** What Twilio does when a stream is over, or could not be opened, and the caller is still there: any runtime may go on with the call. */
export async function answerResume(services: Services, form: CallForm, query: unknown): Promise<string> {
  const { routing, runtimes, clock, publicUrl, log } = services;
  const owner = await routing.findTenantOfCarrierCall(form.CallSid);
  if (owner === undefined) return hangupTwiml();
  const { status, entryCount } = await findCall(services, owner);
  if (status === 'ended') return hangupTwiml();

  const now = clock.now();
  const tries = nextTry(query, { entries: entryCount, now });
  if (isHopeless(tries, now)) {
    log.error({ ...owner, tries }, 'no runtime took a call back; its caller was told so');
    await endCall(services, { ...owner, reason: 'unavailable' });
    return sayTwiml('We are sorry, we cannot go on with your call at the moment. Please call again later. Goodbye.');
  }
  log.info({ ...owner, tries }, 'a call is taken back to a runtime');
  const pauseSeconds = tries.tries > 1 || !runtimes.isAnyReady() ? 1 : 0;
  return streamTwiml({ publicUrl, nonce: await routing.createNonce(owner), resumePath: resumePathFor(tries), pauseSeconds });
}
