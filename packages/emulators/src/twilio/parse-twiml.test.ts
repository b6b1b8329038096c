import twilio from 'twilio';
import { expect, it } from 'vitest';
import { parseTwiml } from './parse-twiml.ts';

const verbsOf = (inside: string) => parseTwiml(`<?xml version="1.0" encoding="UTF-8"?><Response>${inside}</Response>`);

it('reads what the official package writes', () => {
  const response = new twilio.twiml.VoiceResponse();
  const stream = response
    .connect({ action: '/after' })
    .stream({ url: 'wss://runtime.example/media', name: 'a', statusCallback: '/stream' });
  stream.parameter({ name: 'nonce', value: 'k<7>&"Q"' });
  response.redirect({ method: 'GET' }, 'https://api.example/next?a=1&b=2');
  expect(parseTwiml(response.toString())).toEqual({
    type: 'verbs',
    verbs: [
      {
        type: 'stream',
        url: 'wss://runtime.example/media',
        name: 'a',
        statusCallback: '/stream',
        action: '/after',
        parameters: { nonce: 'k<7>&"Q"' },
      },
      { type: 'redirect', url: 'https://api.example/next?a=1&b=2', method: 'GET' },
    ],
  });
});

it.each([
  ['<Say voice="alice">Hello <emphasis>there</emphasis></Say>', { type: 'say', text: 'Hello there' }],
  ['<Say><![CDATA[5 < 6]]></Say>', { type: 'say', text: '5 < 6' }],
  ['<Pause/>', { type: 'pause', ms: 1_000 }],
  ['<Pause length="3"/>', { type: 'pause', ms: 3_000 }],
  ['<!-- done --><Hangup/>', { type: 'hangup' }],
  ['<Reject reason="busy"/>', { type: 'reject', reason: 'busy' }],
  ['<Reject/>', { type: 'reject', reason: 'rejected' }],
  ['<Gather numDigits="1"><Say>One?</Say></Gather>', { type: 'not-emulated', name: '<Gather><Say>' }],
  ['<Record/>', { type: 'not-emulated', name: '<Record>' }],
])('reads %s', (inside, verb) => {
  expect(verbsOf(inside)).toEqual({ type: 'verbs', verbs: [verb] });
});

it.each([
  ['', /empty|document must contain a root element/],
  ['Hello', /text|root/],
  ['<Response><Say></Response>', /unexpected close tag|unclosed/],
  ['<Response>&nbsp;</Response>', /undefined entity/],
  ['<html></html>', /is a <html>, and not a <Response>/],
])('says what is wrong with %o', (text, reason) => {
  expect(parseTwiml(text)).toEqual({ type: 'broken', reason: expect.stringMatching(reason) });
});
