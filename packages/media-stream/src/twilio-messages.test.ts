import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMediaFast } from './read-media-fast.ts';
import { createTwilioWriter, parseAnyTwilioMessage, parseTwilioMessage } from './twilio-messages.ts';

const streamSid = `MZ${'0'.repeat(31)}1`;
const callSid = `CA${'0'.repeat(31)}2`;
const accountSid = `AC${'0'.repeat(31)}3`;
const codesOf = (text: string) => new TextEncoder().encode(text);
const parse = (message: unknown) => parseTwilioMessage(codesOf(JSON.stringify(message)));

/** Keys in the order in which Twilio was seen to write them. */
const media = {
  event: 'media',
  sequenceNumber: '2',
  media: { track: 'inbound', chunk: '1', timestamp: '155', payload: '/38A' },
  streamSid,
};
const start = {
  event: 'start',
  sequenceNumber: '1',
  start: {
    accountSid,
    streamSid,
    callSid,
    tracks: ['inbound'],
    mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8_000, channels: 1 },
    customParameters: { nonce: 'k7Qm' },
  },
  streamSid,
};

describe('a message of Twilio', () => {
  const rows: readonly [string, unknown, unknown][] = [
    ['connected', { event: 'connected', protocol: 'Call', version: '1.0.0' }, { type: 'connected' }],
    ['start', start, { type: 'start', streamSid, sequenceNumber: 1, accountSid, callSid, customParameters: { nonce: 'k7Qm' } }],
    [
      'media',
      media,
      {
        type: 'media',
        streamSid,
        sequenceNumber: 2,
        track: 'inbound',
        chunk: 1,
        timestampMs: 155,
        payload: Uint8Array.of(0xff, 0x7f, 0),
      },
    ],
    [
      'dtmf',
      { event: 'dtmf', streamSid, sequenceNumber: '5', dtmf: { track: 'inbound_track', digit: '#' } },
      { type: 'dtmf', streamSid, sequenceNumber: 5, digit: '#' },
    ],
    [
      'mark',
      { event: 'mark', streamSid, sequenceNumber: '6', mark: { name: 'u12:end' } },
      { type: 'mark', streamSid, sequenceNumber: 6, name: 'u12:end' },
    ],
    [
      'stop',
      { event: 'stop', sequenceNumber: '7', streamSid, stop: { accountSid, callSid } },
      { type: 'stop', streamSid, sequenceNumber: 7, callSid },
    ],
    ['one to come', { event: 'mood', streamSid }, { type: 'unknown', event: 'mood' }],
    ['one that names a property of objects', { event: 'constructor' }, { type: 'unknown', event: 'constructor' }],
  ];
  it.each(rows)('is read: %s', (_, message, expected) => {
    expect(parse(message)).toEqual(expected);
  });

  it('may have numbers for counters, as some who imitate Twilio write them', () => {
    expect(parse({ ...media, sequenceNumber: 2 })).toEqual(parse(media));
  });

  it('may lack custom parameters', () => {
    const { customParameters: _, ...bare } = start.start;
    expect(parse({ ...start, start: bare })).toMatchObject({ type: 'start', customParameters: {} });
  });
});

describe('what cannot be read', () => {
  const rows: readonly [string, Uint8Array, RegExp][] = [
    ['no JSON', codesOf('{"event":"media"'), /no JSON object with an event/],
    ['no text', Uint8Array.of(0xff, 0xfe, 0x00), /no JSON object with an event/],
    ['no object', codesOf('null'), /no JSON object with an event/],
    ['an event that is no text', codesOf('{"event":7}'), /no JSON object with an event/],
    [
      'no base64',
      codesOf(JSON.stringify({ ...media, media: { ...media.media, payload: 'a' } })),
      /"media" is wrong at media.payload: no base64/,
    ],
    ['a missing stream', codesOf(JSON.stringify({ ...media, streamSid: undefined })), /"media" is wrong at streamSid/],
    ['a name with quotes in it', codesOf(JSON.stringify({ ...media, streamSid: 'a"b' })), /"media" is wrong at streamSid/],
    ['a counter of ten digits', codesOf(JSON.stringify({ ...media, sequenceNumber: '1234567890' })), /is wrong at sequenceNumber/],
    [
      'another sound than mu-law',
      codesOf(JSON.stringify(start).replace('audio/x-mulaw', 'audio/x-l16')),
      /"start" is wrong at start.mediaFormat.encoding/,
    ],
  ];
  it.each(rows)('is a value: %s', (_, text, reason) => {
    expect(parseTwilioMessage(text)).toEqual({ type: 'malformed', reason: expect.stringMatching(reason) });
  });

  it('is a value, whatever comes', () => {
    fc.assert(fc.property(fc.oneof(fc.uint8Array(), fc.json().map(codesOf)), (text) => void parseTwilioMessage(text)));
  });
});

describe('the fast path', () => {
  const texts = fc
    .record({
      sequenceNumber: fc.oneof(fc.nat().map(String), fc.constantFrom('', '007', '-1', '1e3', '1234567890', ' 1', '٣')),
      media: fc.record({
        track: fc.constantFrom('inbound', 'outbound'),
        chunk: fc.nat().map(String),
        timestamp: fc.oneof(fc.nat().map(String), fc.constantFrom('', '1.5')),
        payload: fc.oneof(
          fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('base64')),
          fc.string({ maxLength: 8 }),
        ),
      }),
      streamSid: fc.oneof(fc.constant(streamSid), fc.string({ maxLength: 4 }), fc.constant('x'.repeat(65))),
    })
    .map((fields) => JSON.stringify({ event: 'media', ...fields }));

  /** One character of a good message changed, left out or doubled. */
  const damaged = fc
    .tuple(texts, fc.nat(), fc.constantFrom('', '"', '\\', ',', '}', '0', 'é', '\u0000'), fc.nat({ max: 2 }))
    .map(([text, at, put, cut]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut));

  it('reads what Twilio writes', () => {
    expect(readMediaFast(codesOf(JSON.stringify(media)))).toEqual(parseAnyTwilioMessage(codesOf(JSON.stringify(media))));
  });

  it('agrees with the full parser wherever it reads anything', () => {
    fc.assert(
      fc.property(fc.oneof(texts, damaged).map(codesOf), (text) => {
        expect(readMediaFast(text) ?? parseAnyTwilioMessage(text)).toEqual(parseAnyTwilioMessage(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('does not mix up two streams', () => {
    const other = codesOf(JSON.stringify({ ...media, streamSid: `MZ${'f'.repeat(32)}` }));
    const sids = [codesOf(JSON.stringify(media)), other, codesOf(JSON.stringify(media))].map((text) => readMediaFast(text)?.streamSid);
    expect(sids).toEqual([streamSid, `MZ${'f'.repeat(32)}`, streamSid]);
  });
});

describe('the writer', () => {
  it('writes what Twilio takes', () => {
    const writer = createTwilioWriter(streamSid);
    expect([writer.media(Uint8Array.of(255, 127, 0)), writer.mark('say "a"'), writer.clear()].map((text) => JSON.parse(text))).toEqual([
      { event: 'media', streamSid, media: { payload: '/38A' } },
      { event: 'mark', streamSid, mark: { name: 'say "a"' } },
      { event: 'clear', streamSid },
    ]);
  });
});
