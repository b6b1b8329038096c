import twilio from 'twilio';
import { expect, it } from 'vitest';
import { signRequest } from './sign-request.ts';

it('signs as in the example that Twilio publishes', () => {
  const params = { CallSid: 'CA1234567890ABCDE', Caller: '+14158675309', Digits: '1234', From: '+14158675309', To: '+18005551212' };
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
  expect(signRequest({ authToken: '12345', url, params })).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8=');
});

it('signs what the official package accepts, with and without a form', () => {
  const url = 'wss://runtime.example/media/twilio';
  expect(twilio.validateRequest('token', signRequest({ authToken: 'token', url }), url, {})).toBe(true);
  const params = { b: 'ü', B: '1', a: '' };
  expect(twilio.validateRequest('token', signRequest({ authToken: 'token', url, params }), url, params)).toBe(true);
  expect(twilio.validateRequest('other', signRequest({ authToken: 'token', url, params }), url, params)).toBe(false);
});
