import { once } from 'node:events';
import { createTestClock } from '@callwright/foundation/clock';
import { createCountingIds } from '@callwright/foundation/id';
import { testServerBasics } from '@callwright/http-server/testing/test-server-basics';
import { channelPath, channelSilenceMs } from '@callwright/internal-protocol/channel';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { buildInternalServer } from '../build-internal-server.ts';
import { testServices } from '../testing/test-services.ts';
import { createRuntimes, type Runtimes } from './create-runtimes.ts';

const internalToken = 'the-token-that-api-and-runtime-share';
const callId = createCountingIds()('ca');

async function setUp() {
  const clock = createTestClock();
  const runtimes = announcing(createRuntimes({ clock }));
  const server = buildInternalServer({ ...testServerBasics(), clock, services: testServices({ runtimes }), internalToken });
  const url = (await server.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws');
  const connect = (path = channelPath, token = internalToken) =>
    new WebSocket(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  return { clock, runtimes, connect, [Symbol.asyncDispose]: () => server.close() };
}

/** With a way to wait for the next word from a runtime. */
function announcing(runtimes: Runtimes) {
  let next = Promise.withResolvers<void>();
  const announce = () => {
    next.resolve();
    next = Promise.withResolvers();
  };
  const join: Runtimes['join'] = (joining) => {
    const seat = runtimes.join(joining);
    announce();
    return { holds: (calls) => [seat.holds(calls), announce()], leave: () => [seat.leave(), announce()] };
  };
  return { ...runtimes, join, heard: () => next.promise };
}

const hello = JSON.stringify({ type: 'hello', runtimeId: 'rt-1', capacity: 3 });
const load = JSON.stringify({ type: 'load', calls: [callId] });

async function say(socket: WebSocket, text: string, heard: Promise<void>): Promise<void> {
  socket.send(text);
  await heard;
}

const closed = async (socket: WebSocket) => (await once(socket, 'close'))[0];

describe('the channel of a runtime', () => {
  it('tells who is there, and carries messages down to the call', async () => {
    await using api = await setUp();
    const socket = api.connect();
    await once(socket, 'open');
    expect(api.runtimes.isAnyReady()).toBe(false);
    await say(socket, hello, api.runtimes.heard());
    expect(api.runtimes.isAnyReady()).toBe(true);
    await say(socket, load, api.runtimes.heard());
    const message = once(socket, 'message');
    expect(api.runtimes.send({ type: 'end-call', callId })).toBe(true);
    expect(JSON.parse(String((await message)[0]))).toEqual({ type: 'end-call', callId });
  });

  it('frees its seat when it closes', async () => {
    await using api = await setUp();
    const socket = api.connect();
    await once(socket, 'open');
    await say(socket, hello, api.runtimes.heard());
    const left = api.runtimes.heard();
    socket.terminate();
    await left;
    expect(api.runtimes.isAnyReady()).toBe(false);
  });

  it('is dropped after too much silence, and not while something is heard', async () => {
    await using api = await setUp();
    const socket = api.connect();
    await once(socket, 'open');
    await say(socket, hello, api.runtimes.heard());
    await api.clock.advance(channelSilenceMs - 1);
    await say(socket, load, api.runtimes.heard());
    await api.clock.advance(channelSilenceMs - 1);
    expect(api.runtimes.isAnyReady()).toBe(true);
    const left = api.runtimes.heard();
    await api.clock.advance(1);
    await left;
    expect(api.runtimes.isAnyReady()).toBe(false);
  });

  it.each([
    ['load before hello', [load]],
    ['a second hello', [hello, hello]],
    ['something else', [hello, '{"type":"shout"}']],
    ['no JSON', ['hello']],
  ])('is closed when it says %s', async (_name, texts) => {
    await using api = await setUp();
    const socket = api.connect();
    await once(socket, 'open');
    for (const text of texts) socket.send(text);
    expect(await closed(socket)).toBe(1008);
  });

  it('gives its place to a newer one of the same runtime', async () => {
    await using api = await setUp();
    const [old, young] = [api.connect(), api.connect()];
    await Promise.all([once(old, 'open'), once(young, 'open')]);
    await say(old, hello, api.runtimes.heard());
    young.send(hello);
    expect(await closed(old)).toBe(4000);
    expect(api.runtimes.isAnyReady()).toBe(true);
  });

  it.each([
    ['the wrong token', channelPath, 'guess', 401],
    ['another address', '/internal/other', internalToken, 404],
  ])('is refused with %s', async (_name, path, token, status) => {
    await using api = await setUp();
    const [, response] = await once(api.connect(path, token), 'unexpected-response');
    expect(response.statusCode).toBe(status);
    response.destroy();
  });
});
