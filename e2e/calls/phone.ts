import { startTwilio, type Twilio } from '@callwright/emulators/twilio';
import type { Clock } from '@callwright/foundation/clock';

export const workshopNumber = '+12025550142';
export const callerNumber = '+12025550117';
export const twilioAccount = { sid: `AC${'5'.repeat(32)}`, authToken: 'the-token-of-a-test-account' };

/** A phone company that sends calls for our number to this Callwright. */
export function startPhoneCompany(address: string, clock: Clock): Promise<Twilio> {
  const url = publicUrl(address);
  return startTwilio({
    clock,
    account: twilioAccount,
    allowPlainLoopback: true,
    numbers: [{ phoneNumber: workshopNumber, voiceUrl: `${url}/twilio/voice`, statusCallback: `${url}/twilio/status` }],
  });
}

/** What PUBLIC_URL is when nobody sets it: carriers sign the very address that they ask. */
function publicUrl(address: string): string {
  return `http://127.0.0.1:${new URL(address).port}`;
}
