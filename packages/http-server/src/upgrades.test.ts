import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { createTestClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import { testServer } from './testing/test-server.ts';
import { untilSleeping } from './testing/until-sleeping.ts';

/** A server that agrees to every upgrade, and has one route that answers when the test lets it. */
async function setUp() {
  const clock = createTestClock();
  const server = testServer({ clock, shouldUpgrade: ({ headers }) => headers.upgrade === 'line' });
  server.server.on('upgrade', (_request, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: line\r\nConnection: Upgrade\r\n\r\n');
  });
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<string>();
  server.get('/slow', () => {
    asked.resolve();
    return answer.promise;
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const upgrade = (): ClientRequest => get(url, { agent: false, headers: { connection: 'Upgrade', upgrade: 'line' } });
  return { clock, server, url, asked: asked.promise, answer, upgrade };
}

describe('what was upgraded', () => {
  it('is cut when the server closes, for nothing else would end it', async () => {
    const { server, upgrade } = await setUp();
    const [, socket] = await once(upgrade(), 'upgrade');
    const cut = once(socket, 'close');
    socket.resume();
    await server.close();
    await cut;
  });

  it('is not upgraded any more while the server waits for its last answers', async () => {
    const { clock, server, url, asked, answer, upgrade } = await setUp();
    const last = fetch(`${url}/slow`);
    await asked;
    const closed = server.close();
    await untilSleeping(clock);
    const [response]: IncomingMessage[] = await once(upgrade(), 'response');
    expect(response?.statusCode).toBe(503);
    answer.resolve('done');
    expect(await (await last).text()).toBe('done');
    await closed;
  });
});
