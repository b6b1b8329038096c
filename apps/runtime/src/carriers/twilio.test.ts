import { once } from 'node:events';
import { createLogger } from '@callwright/foundation/log';
import { encodeBase64 } from '@callwright/media-stream/base64';
import { describe, expect, it } from 'vitest';
import type { CallSession } from '../call/call-session.ts';
import { runtimeErrors } from '../runtime-errors.ts';
import { nonce, type OpenMedia, openMedia } from '../testing/open-media.ts';

const path = '/media/twilio';
const connected = { event: 'connected', protocol: 'Call', version: '1.0.0' };
const mediaFormat = { encoding: 'audio/x-mulaw', sampleRate: 8_000, channels: 1 };
const startWith = (customParameters: object) => ({
  event: 'start',
  sequenceNumber: '1',
  streamSid: 'MZ1',
  start: { accountSid: 'AC1', streamSid: 'MZ1', callSid: 'CA1', tracks: ['inbound'], mediaFormat, customParameters },
});
const start = startWith({ nonce });
const media = (bytes = 160, chunk = 1) => ({
  event: 'media',
  sequenceNumber: '2',
  media: { track: 'inbound', chunk: String(chunk), timestamp: '155', payload: encodeBase64(new Uint8Array(bytes).fill(0xff)) },
  streamSid: 'MZ1',
});
const stop = { event: 'stop', sequenceNumber: '9', streamSid: 'MZ1', stop: { accountSid: 'AC1', callSid: 'CA1' } };

const send = async (line: OpenMedia, ...messages: readonly object[]) => {
  for (const message of messages) line.send(message);
  await line.reach();
};
const closed = async ({ socket, closed: code }: OpenMedia) => [await code, socket.readyState === socket.CLOSED];

describe("a stream of Twilio's", () => {
  it('brings its nonce, and then frames, marks and the end', async () => {
    const line = await openMedia({ path });
    await send(line, connected, start);
    await send(line, media(240), media(80), { event: 'mark', sequenceNumber: '4', streamSid: 'MZ1', mark: { name: 'm1' } }, stop);
    expect(line.arrivals).toMatchObject([{ nonce, carrier: 'twilio' }]);
    expect(line.told).toEqual(['hear 160', 'hear 160', 'mark m1', 'hung up']);
  });

  it('is spoken to in its own words', async () => {
    const line = await openMedia({ path });
    await send(line, connected, start);
    const { play, mark, clear } = line.line();
    play(new Int16Array(3));
    mark('m1');
    clear();
    await line.reach();
    expect(line.received).toEqual([
      '{"event":"media","streamSid":"MZ1","media":{"payload":"////"}}',
      '{"event":"mark","streamSid":"MZ1","mark":{"name":"m1"}}',
      '{"event":"clear","streamSid":"MZ1"}',
    ]);
  });

  it.each([
    ['ended', { type: 'ended', reason: 'flow-ended' }, 1000],
    ['moved', { type: 'moved' }, 1012],
  ] as const)('is closed when the call has %s', async (_name, how, code) => {
    const line = await openMedia({ path });
    await send(line, connected, start);
    line.line().end(how);
    expect(await closed(line)).toEqual([code, true]);
  });

  it('has lost its call when it closes without a stop, and has hung up when it closes after one', async () => {
    const [lost, hungUp] = [await openMedia({ path }), await openMedia({ path })];
    await send(lost, connected, start);
    await send(hungUp, connected, start, stop);
    for (const { socket } of [lost, hungUp]) socket.close(1000);
    await Promise.all([lost.closed, hungUp.closed]);
    await expect.poll(() => [lost.told, hungUp.told]).toEqual([['lost'], ['hung up']]);
  });

  it('keeps the last half second of the caller while the call is being let in', async () => {
    const letIn = Promise.withResolvers<void>();
    const admit = async (session: CallSession) => {
      await letIn.promise;
      return session;
    };
    const line = await openMedia({ path, admit });
    await send(line, connected, start, ...Array.from({ length: 30 }, (_, index) => media(160, index + 1)), stop);
    expect(line.told).toEqual([]);
    letIn.resolve();
    await line.reach();
    expect([line.told, line.dropped()]).toEqual([[...Array(25).fill('hear 160'), 'hung up'], 5]);
  });

  it('has a call though the caller hangs up while it is being let in', async () => {
    const letIn = Promise.withResolvers<void>();
    const line = await openMedia({ path, admit: (session) => letIn.promise.then(() => session) });
    await send(line, connected, start, stop);
    line.socket.close();
    await line.closed;
    letIn.resolve();
    await expect.poll(() => line.told).toEqual(['hung up']);
  });

  it('lets go of a call that was let in when nobody was there any more', async () => {
    const admit = async (session: CallSession, signal: AbortSignal) => {
      await once(signal, 'abort');
      return session;
    };
    const line = await openMedia({ path, admit });
    await send(line, connected, start);
    line.socket.terminate();
    await expect.poll(() => line.told).toEqual(['lost']);
  });

  it('drops sound that comes far faster than it can have been spoken', async () => {
    const line = await openMedia({ path });
    await send(line, connected, start);
    await send(line, ...Array.from({ length: 150 }, () => media()));
    expect([line.told.length, line.dropped()]).toEqual([100, 50]);
  });

  it('is closed when the call is not let in', async () => {
    const line = await openMedia({ path, admit: () => Promise.reject(runtimeErrors.FULL({ capacity: 1 })) });
    line.send(start);
    expect(await line.closed).toBe(1013);
  });

  it('is closed when it does not say in time which call it brings', async () => {
    const line = await openMedia({ path });
    for (const ms of [3_000, 3_000, 3_000]) {
      await send(line, connected);
      await line.clock.advance(ms);
    }
    await send(line, connected);
    await line.clock.advance(1_000);
    expect(await line.closed).toBe(1008);
  });

  it.each([
    ['what is no JSON', () => new TextEncoder().encode('{')],
    ['sound before the start', () => media()],
    ['a start without a nonce', () => startWith({})],
  ])('is borne with now and then, but not for long: %s', async (_name, message) => {
    const line = await openMedia({ path });
    for (let time = 0; time < 20; time += 1) line.send(message());
    await line.reach();
    expect(line.socket.readyState).toBe(line.socket.OPEN);
    line.send(message());
    expect(await line.closed).toBe(1008);
  });

  it('that is closed for what it sends is reported once, however much more comes', async () => {
    const lines: string[] = [];
    const log = createLogger({ name: 'test', level: 'warn' }, { write: (text) => void lines.push(text) });
    const line = await openMedia({ path, log });
    for (let time = 0; time < 60; time += 1) line.send(media());
    await line.closed;
    expect(lines.filter((text) => text.includes('a media socket is closed'))).toHaveLength(1);
  });

  it('is closed when a message is larger than any that Twilio sends', async () => {
    const line = await openMedia({ path });
    line.socket.on('error', () => undefined);
    line.send(new Uint8Array(70_000));
    expect(await line.closed).toBe(1009);
  });

  it('is taken for lost when the other side has fallen silent', async () => {
    const line = await openMedia({ path });
    await send(line, connected, start);
    line.socket.pause();
    await line.clock.advance(4_000);
    expect(line.told).toEqual([]);
    await line.clock.advance(4_000);
    line.socket.resume();
    await once(line.socket, 'close');
    await expect.poll(() => line.told).toEqual(['lost']);
  });
});
