import type { Carrier, SentRequest } from './carrier.ts';
import { type FormAnswer, sendForm } from './send-form.ts';
import { type Form, signRequest } from './sign-request.ts';

export interface SignedRequest {
  readonly purpose: SentRequest['purpose'];
  readonly url: string;
  readonly method: string;
  readonly params: Form;
  readonly idempotencyToken: string;
}

/** A request as Twilio sends it. Undefined when there was no answer, for whatever reason. */
export async function sendSigned(
  { clock, account, knobs, activity, requests }: Carrier,
  { purpose, url, method, params, idempotencyToken }: SignedRequest,
  signal: AbortSignal,
): Promise<FormAnswer | undefined> {
  const asked = method === 'GET' ? withQuery(url, params) : url;
  const signature = signRequest({ authToken: tokenOf(account.authToken, knobs), url: asked, params: method === 'GET' ? {} : params });
  const headers = {
    'x-twilio-signature': signature,
    'i-twilio-idempotency-token': idempotencyToken,
    'user-agent': 'TwilioProxy/1.1',
  };
  const atMs = clock.elapsedMs();
  // Twilio does not tell why, either: the request log and the event that follows do.
  const answer = await activity.track(sendForm({ url: asked, method, params, headers }, signal)).catch(() => undefined);
  requests.push({ atMs, purpose, url: asked, params, status: answer?.status });
  return answer;
}

/** The right token, or (a knob) a wrong one. */
export function tokenOf(authToken: string, knobs: Carrier['knobs']): string {
  if (knobs.badSignatures === 0) return authToken;
  knobs.badSignatures -= 1;
  return `not-${authToken}`;
}

function withQuery(url: string, params: Form): string {
  const asked = new URL(url);
  for (const [name, value] of Object.entries(params)) asked.searchParams.append(name, value);
  return asked.href;
}
