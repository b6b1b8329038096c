import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createTestClock } from '@callwright/foundation/clock';
import { afterEach, describe, expect, it } from 'vitest';
import { createApiProbe } from './create-api-probe.ts';

const internalToken = 'the-token-that-api-and-runtime-share';
const closing: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A probe of an api whose internal port answers like this. */
const probeOf = async (answer: RequestListener, clock = createTestClock()) => {
  const api = createServer(answer).listen(0, '127.0.0.1');
  closing.push(
    () => api.closeAllConnections(),
    () => api.close(),
  );
  await once(api, 'listening');
  const address = api.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return createApiProbe({ clock, internalUrl: `http://127.0.0.1:${port}`, internalToken });
};

describe('the probe of the api', () => {
  it('asks its internal port with our token', async () => {
    const probe = await probeOf(({ url, headers }, response) => {
      const isRight = url === '/internal/healthz' && headers.authorization === `Bearer ${internalToken}`;
      response.writeHead(isRight ? 200 : 401).end();
    });
    expect((await probe()).outcome).toBe('up');
  });

  it('finds that our token is not taken', async () => {
    const probe = await probeOf((_request, response) => response.writeHead(401).end());
    expect((await probe()).outcome).toBe('failed');
  });

  it('finds that nothing listens', async () => {
    const probe = createApiProbe({ clock: createTestClock(), internalUrl: 'http://127.0.0.1:9', internalToken });
    expect((await probe()).outcome).toBe('failed');
  });

  it('waits less than the second in which the api wants to hear from us', async () => {
    const clock = createTestClock();
    const asked = Promise.withResolvers<void>();
    const probe = await probeOf(() => asked.resolve(), clock);
    const result = probe();
    await asked.promise;
    await clock.advance(999);
    expect((await result).outcome).toBe('silent');
  });
});
