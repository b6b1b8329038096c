import { defineErrors } from '@callwright/foundation/app-error';

const noToken =
  'A request for Twilio was refused: without TWILIO_AUTH_TOKEN nobody can tell whether Twilio sent it. Set it to the auth token of your Twilio account.';
const wrongSignature =
  'This request does not carry the signature of Twilio for this address. ' +
  'See that PUBLIC_URL is the address that Twilio calls, and TWILIO_AUTH_TOKEN the auth token of the account that owns the number.';
const unreadable = ({ problems }: { problems: string }) => `The form does not hold what Twilio sends about a call. ${problems}`;

/** Why a request in the name of Twilio is not answered. Twilio shows the sentences in its debugger. */
export const twilioErrors = defineErrors('TWILIO', {
  NO_TOKEN: { kind: 'denied', retryable: false, message: () => noToken, userMessage: () => noToken },
  SIGNATURE_WRONG: { kind: 'denied', retryable: false, message: () => wrongSignature, userMessage: () => wrongSignature },
  FORM_WRONG: { kind: 'invalid', retryable: false, message: unreadable, userMessage: unreadable },
});
