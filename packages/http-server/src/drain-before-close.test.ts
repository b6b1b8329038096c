import { createTestClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import { testServer } from './testing/test-server.ts';
import { untilSleeping } from './testing/until-sleeping.ts';

/** A server with one route that answers when the test lets it. */
const slowServer = async () => {
  const clock = createTestClock();
  const server = testServer({ clock });
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<string>();
  server.get('/slow', () => {
    asked.resolve();
    return answer.promise;
  });
  server.get('/stream', (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return { clock, server, url, asked: asked.promise, answer };
};

describe('closing a server', () => {
  it('lets a request that is being answered finish', async () => {
    const { server, url, asked, answer } = await slowServer();
    const response = fetch(`${url}/slow`);
    await asked;
    const closed = server.close();
    answer.resolve('done');
    expect(await (await response).text()).toBe('done');
    await closed;
  });

  it('cuts what is not answered within five seconds', async () => {
    const { clock, server, url, asked } = await slowServer();
    const response = fetch(`${url}/slow`).catch(() => 'cut');
    await asked;
    const closed = server.close();
    await untilSleeping(clock);
    await clock.advance(5_000);
    await closed;
    expect(await response).toBe('cut');
  });

  it('does not wait for event streams', async () => {
    const { server, url } = await slowServer();
    const stream = await fetch(`${url}/stream`, { headers: { accept: 'text/event-stream' } });
    await server.close();
    await expect(stream.text()).rejects.toThrow();
  });
});
