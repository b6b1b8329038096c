import { createCall, type NewCall } from '../calls/create-call.ts';
import { findCall } from '../calls/find-call.ts';
import type { CallOwner } from '../routing/call-routes.ts';
import type { Services } from '../services.ts';
import { findRelease } from './find-release.ts';
import type { CallForm } from './form.ts';
import { resumePath } from './resume-tries.ts';
import { hangupTwiml, rejectTwiml, sayTwiml, streamTwiml } from './twiml.ts';

export interface VoiceOptions {
  readonly services: Services;
  readonly mayTakeCall: (phoneNumber: string) => boolean;
}

/** What Twilio does with a call that came in. Asked twice about one call, it is the same call, with a fresh way to its media. */
export async function answerVoice({ services, mayTakeCall }: VoiceOptions, form: CallForm): Promise<string> {
  const { routing, log } = services;
  const known = await routing.findTenantOfCarrierCall(form.CallSid);
  if (known !== undefined) return takeAgain(services, known);

  const number = await routing.findTenantOfNumber(form.To);
  if (number === undefined) return rejectTwiml('rejected');
  if (!mayTakeCall(form.To)) return rejectTwiml('busy');
  const release = await findRelease(services, { tenantId: number.tenantId, phoneNumber: form.To });
  if (release === undefined) return sayTwiml('This number is not in service at the moment. Goodbye.');

  const people = { callerNumber: form.From, calledNumber: form.To };
  const call = await createOnce(services, { ...release, ...people, carrier: 'twilio', carrierCallId: form.CallSid });
  log.info({ ...call, pii: { caller: form.From } }, 'a call came in');
  return takeToRuntime(services, call);
}

async function takeAgain(services: Services, owner: CallOwner): Promise<string> {
  const call = await findCall(services, owner);
  return call.status === 'ended' ? hangupTwiml() : takeToRuntime(services, owner);
}

async function takeToRuntime({ routing, publicUrl }: Services, owner: CallOwner): Promise<string> {
  return streamTwiml({ publicUrl, nonce: await routing.createNonce(owner), resumePath });
}

/** Of two who tell of a call at the same moment, the second finds what the first has made. */
async function createOnce(services: Services, call: NewCall & { readonly carrierCallId: string }): Promise<CallOwner> {
  try {
    return await createCall(services, call);
  } catch (error) {
    const made = await services.routing.findTenantOfCarrierCall(call.carrierCallId);
    if (made === undefined) throw error;
    return made;
  }
}
