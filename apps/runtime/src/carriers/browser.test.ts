import { encodeSamples } from '@callwright/media-stream/browser-messages';
import { describe, expect, it } from 'vitest';
import { runtimeErrors } from '../runtime-errors.ts';
import { nonce, type OpenMedia, openMedia } from '../testing/open-media.ts';

const path = '/media/browser';
const start = { type: 'start', nonce };
const sound = (samples: number) => encodeSamples(new Int16Array(samples));

const send = async (line: OpenMedia, ...messages: readonly (object | Uint8Array)[]) => {
  for (const message of messages) line.send(message);
  await line.reach();
};

describe("a browser's socket", () => {
  it('brings its nonce, and then sound, turns that were typed, marks and the end', async () => {
    const line = await openMedia({ path });
    await send(line, start);
    await send(line, sound(400), { type: 'typed', words: 'Yes' }, { type: 'mark', name: 'm1' }, { type: 'hang-up' });
    expect(line.arrivals).toMatchObject([{ nonce, carrier: 'browser' }]);
    expect(line.told).toEqual(['hear 160', 'hear 160', 'typed Yes', 'mark m1', 'hung up']);
  });

  it('is told which call it has, hears us, and is told how the call ended', async () => {
    const line = await openMedia({ path });
    await send(line, start);
    const { play, mark, clear, end } = line.line();
    play(new Int16Array(160));
    mark('m1');
    clear();
    end({ type: 'ended', reason: 'flow-ended' });
    expect(await line.closed).toBe(1000);
    expect(line.received).toEqual([
      '{"type":"started","callId":"ca_00000000000000000000000001"}',
      320,
      '{"type":"mark","name":"m1"}',
      '{"type":"clear"}',
      '{"type":"ended","reason":"flow-ended"}',
    ]);
  });

  it('is told in a sentence for people why there is no call', async () => {
    const line = await openMedia({ path, admit: () => Promise.reject(runtimeErrors.FULL({ capacity: 1 })) });
    line.send(start);
    expect([await line.closed, line.received]).toEqual([
      1000,
      ['{"type":"refused","message":"All lines are busy. Please try again in a moment."}'],
    ]);
  });

  it.each([
    ['the page is closed', (line: OpenMedia) => line.socket.close(1001), 'hung up'],
    ['the network breaks', (line: OpenMedia) => line.socket.terminate(), 'lost'],
  ])('when %s', async (_name, close, told) => {
    const line = await openMedia({ path });
    await send(line, start);
    close(line);
    await expect.poll(() => line.told).toEqual([told]);
  });

  it.each([
    ['sound before the start', () => sound(160)],
    ['a second start', () => start],
    ['what nobody knows', () => ({ type: 'shout' })],
  ])('is borne with now and then, but not for long: %s', async (name, message) => {
    const line = await openMedia({ path });
    if (name === 'a second start') line.send(start);
    for (let time = 0; time < 20; time += 1) line.send(message());
    await line.reach();
    expect(line.socket.readyState).toBe(line.socket.OPEN);
    line.send(message());
    expect(await line.closed).toBe(1008);
  });

  it.each([
    ['our own page, directly', { host: 'calls.example', origin: 'http://calls.example' }],
    ['our own page, through the api', { 'x-forwarded-host': 'calls.example', origin: 'https://calls.example' }],
    ['a program', {}],
  ])('is opened for %s', async (_name, headers) => {
    expect((await openMedia({ path, headers })).socket.protocol).toBe('');
  });

  it.each([
    ['another page', { host: 'calls.example', origin: 'https://evil.example' }],
    ['another page, through the api', { 'x-forwarded-host': 'calls.example', origin: 'https://evil.example' }],
    ['another port', { host: 'calls.example:8080', origin: 'https://calls.example' }],
    ['a page that hides itself', { host: 'calls.example', origin: 'null' }],
  ])('is refused to %s', async (_name, headers) => {
    await expect(openMedia({ path, headers })).rejects.toThrow('403');
  });
});
