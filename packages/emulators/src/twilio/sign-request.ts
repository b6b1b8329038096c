import { createHmac } from 'node:crypto';

export type Form = Readonly<Record<string, string>>;

/** X-Twilio-Signature: the URL as the carrier saw it, then each parameter of the form, sorted. https://www.twilio.com/docs/usage/security */
export function signRequest({
  authToken,
  url,
  params = {},
}: {
  readonly authToken: string;
  readonly url: string;
  readonly params?: Form;
}): string {
  const names = Object.keys(params).sort();
  const text = url + names.map((name) => name + (params[name] ?? '')).join('');
  return createHmac('sha1', authToken).update(text, 'utf8').digest('base64');
}
