import { readCallers } from '@callwright/embedded-speech/testing/callers';
import { joinMuLaw } from '@callwright/media-stream/frames';
import { decodeMuLaw } from '@callwright/media-stream/g711';
import { describe, expect, it } from 'vitest';
import { setUp } from './testing/set-up.ts';
import type { AppStream } from './testing/start-app.ts';

const utterance = (name: string) => {
  const caller = readCallers().find((one) => one.name === name);
  if (caller === undefined) throw new Error(`There is no caller "${name}".`);
  return { samples: caller.samples, sampleRate: 8_000 };
};
const sound = (value: number, ms: number) => new Uint8Array(ms * 8).fill(value);
const mediaOf = ({ messages }: AppStream) => messages.filter((message) => message.type === 'media');

describe('what the app hears', () => {
  it('begins with connected and start, on a signed upgrade', async () => {
    const { talk, twilio } = await setUp();
    const { caller, stream } = await talk();
    expect(stream.isSigned).toBe(true);
    expect(stream.messages).toEqual([
      { type: 'connected' },
      {
        type: 'start',
        streamSid: expect.stringMatching(/^MZ[0-9a-f]{32}$/),
        sequenceNumber: 1,
        accountSid: twilio.account.sid,
        callSid: caller.callSid,
        customParameters: { nonce: 'k7Qm' },
      },
    ]);
    expect(stream.texts[0]).toBe('{"event":"connected","protocol":"Call","version":"1.0.0"}');
  });

  it('is a frame every 20 ms, numbered in strings, the first not at 0', async () => {
    const { talk, run } = await setUp();
    const { stream } = await talk();
    await run(200);
    const frames = mediaOf(stream);
    expect(frames.map(({ sequenceNumber, chunk, timestampMs }) => [sequenceNumber, chunk, timestampMs])).toEqual(
      Array.from({ length: 10 }, (_, n) => [n + 2, n + 1, 155 + n * 20]),
    );
    expect(frames.every(({ payload }) => payload.length === 160 && payload.every((byte) => byte === 0xff))).toBe(true);
    expect(JSON.parse(stream.texts[2] ?? '')).toMatchObject({ sequenceNumber: '2', media: { chunk: '1', timestamp: '155' } });
  });

  it('is what the caller says, sample by sample', async () => {
    const { talk, run } = await setUp();
    const { caller, stream } = await talk();
    const said = utterance('yes');
    const speaking = caller.speak(said);
    await run(said.samples.length / 8 + 40);
    await speaking;
    const heard = decodeMuLaw(joinMuLaw(mediaOf(stream).map(({ payload }) => payload)));
    expect(heard.subarray(0, said.samples.length)).toEqual(said.samples);
    expect(heard.subarray(said.samples.length).every((sample) => sample === 0)).toBe(true);
  });

  it('has the keys that the caller presses in it', async () => {
    const { talk, run } = await setUp();
    const { caller, stream } = await talk();
    const pressing = caller.pressDigits('1#');
    await run(400);
    await pressing;
    expect(stream.messages.filter(({ type }) => type === 'dtmf').map((message) => 'digit' in message && message.digit)).toEqual(['1', '#']);
    await expect(caller.pressDigits('x')).rejects.toThrow('A telephone has no keys for "x"');
  });
});

describe('what the caller hears', () => {
  it('is played in real time, and marks come back when it was', async () => {
    const { talk, run } = await setUp();
    const { caller, stream } = await talk();
    stream.socket.send(stream.say.media(sound(0x10, 300)));
    stream.socket.send(stream.say.mark('end'));
    await run(280);
    expect(stream.messages.some(({ type }) => type === 'mark')).toBe(false);
    await run(20);
    expect(stream.messages.filter(({ type }) => type === 'mark')).toMatchObject([{ name: 'end' }]);
    expect(caller.events.past.slice(2)).toEqual([
      { atMs: 0, type: 'heard-audio-started' },
      { atMs: 300, type: 'mark', name: 'end' },
      { atMs: 300, type: 'heard-audio-ended' },
    ]);
    expect(caller.heard().map(({ atMs, samples }) => [atMs, samples.length / 8])).toEqual([[0, 300]]);
  });

  it('ends with a clear: the caller interrupts, and the voice stops within 250 ms', async () => {
    const { app, talk, run, clock } = await setUp();
    const { caller, stream } = await talk();
    stream.socket.send(stream.say.media(sound(0x10, 5_000)));
    stream.socket.send(stream.say.mark('end'));
    await run(1_000);
    // An app that falls silent when it has heard three loud frames.
    let loud = 0;
    app.onMessage = (message) => {
      if (message.type !== 'media') return;
      loud = decodeMuLaw(message.payload).some((sample) => Math.abs(sample) > 1_000) ? loud + 1 : 0;
      if (loud === 3) stream.socket.send(stream.say.clear());
    };
    const { samples } = utterance('bargein');
    const leadMs = samples.findIndex((sample) => Math.abs(sample) > 1_000) / 8;
    const interruptedAtMs = clock.elapsedMs() + leadMs;
    void caller.speak({ samples, sampleRate: 8_000 });
    await run(2_000);
    const [cleared] = caller.events.past.filter(({ type }) => type === 'cleared');
    expect(cleared).toMatchObject({ marks: ['end'] });
    expect((cleared?.atMs ?? 0) - interruptedAtMs).toBeLessThan(250);
    const [heard] = caller.heard();
    expect((heard?.samples.length ?? 0) / 8).toBe(cleared?.atMs);
    expect(stream.messages.filter(({ type }) => type === 'mark')).toMatchObject([{ name: 'end' }]);
  });

  it('is any number of bytes, and gaps stay gaps', async () => {
    const { talk, run } = await setUp();
    const { caller, stream } = await talk();
    stream.socket.send(stream.say.media(sound(0x10, 7)));
    await run(100);
    stream.socket.send(stream.say.media(sound(0x20, 33)));
    await run(100);
    expect(caller.heard().map(({ atMs, samples }) => [atMs, samples.length / 8])).toEqual([
      [0, 7],
      [100, 33],
    ]);
  });

  it('goes on after a clear', async () => {
    const { talk, run } = await setUp();
    const { caller, stream } = await talk();
    stream.socket.send(stream.say.media(sound(0x10, 1_000)));
    await run(100);
    stream.socket.send(stream.say.clear());
    stream.socket.send(stream.say.media(sound(0x20, 100)));
    await run(500);
    expect(caller.heard().map(({ atMs, samples }) => [atMs, samples.length / 8])).toEqual([[0, 200]]);
  });

  it.each([
    'no JSON',
    '{"event":"media"}',
    '{"event":"dance","streamSid":"MZ"}',
    '{"event":"clear","streamSid":"MZ0"}',
    Buffer.from('binary'),
  ])('is not touched by %o, of which it warns once', async (message) => {
    const { talk, run } = await setUp();
    const { caller, stream } = await talk();
    stream.socket.send(message);
    stream.socket.send(message);
    stream.socket.send(stream.say.media(sound(0x10, 40)));
    await run(100);
    const warnings = caller.events.past.filter(({ type }) => type === 'warning');
    expect(warnings).toMatchObject([{ code: 31951 }]);
    expect(caller.heard().length).toBe(1);
  });
});

describe('an address of a stream', () => {
  it.each([
    ['ws://runtime.example/media', 31922],
    ['https://runtime.example/media', 31922],
    ['wss://runtime.example/media?a=1', 31920],
    ['nowhere', 31922],
  ])('is refused: %s', async (url, code) => {
    const { app, call, run } = await setUp();
    app.answers['/voice'] = `<Response><Connect><Stream url="${url}"/></Connect></Response>`;
    const caller = call();
    await run(20);
    expect(caller.events.past[1]).toMatchObject({ type: 'warning', code });
  });

  it('that nobody answers at is a failure, and the next verb runs', async () => {
    const { app, call, run } = await setUp();
    app.answers['/voice'] = '<Response><Connect><Stream url="ws://127.0.0.1:1/media"/></Connect><Say>Sorry</Say></Response>';
    const caller = call();
    await run(20);
    expect(caller.events.past.slice(1)).toMatchObject([{ code: 31902 }, { type: 'said', text: 'Sorry' }, { reason: 'twiml-ended' }]);
  });
});
