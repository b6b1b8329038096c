import { createServer } from 'node:http';
import { createSystemClock, createTestClock } from '@callwright/foundation/clock';
import { listening } from '@callwright/http-server/testing/listening';
import { describe, expect, it } from 'vitest';
import { nowhere, testServer } from '../testing/test-server.ts';
import { createLookAtParts } from './create-look-at-parts.ts';
import type { Parts } from './part.ts';

const up = { outcome: 'up', latencyMs: 2 } as const;
const away = { outcome: 'failed', latencyMs: 9 } as const;

describe('GET /healthz', () => {
  it.each<[string, Parts, number, object]>([
    [
      'all is up',
      { database: up, runtime: up },
      200,
      { status: 'ok', parts: { database: { state: 'up', latencyMs: 2 }, runtime: { state: 'up', latencyMs: 2 } } },
    ],
    [
      'the runtime is away',
      { database: up, runtime: away },
      200,
      { status: 'degraded', parts: { database: { state: 'up', latencyMs: 2 }, runtime: { state: 'down', latencyMs: 9 } } },
    ],
    [
      'the database is away',
      { database: away, runtime: up },
      503,
      { status: 'degraded', parts: { database: { state: 'down', latencyMs: 9 }, runtime: { state: 'up', latencyMs: 2 } } },
    ],
  ])('when %s', async (_name, parts, status, body) => {
    const response = await testServer({ lookAtParts: async () => parts }).inject('/healthz');
    expect([response.statusCode, response.json()]).toEqual([status, { version: '1.2.3', ...body }]);
  });
});

describe('looking at the parts', () => {
  const database = { ping: async () => undefined };

  it('finds a runtime whose health check answers', async () => {
    await using runtime = createServer((request, response) => response.writeHead(request.url === '/healthz' ? 200 : 404).end());
    const look = createLookAtParts({ clock: createTestClock(), database, runtimeUrl: await listening(runtime) });
    expect(await look()).toEqual({ database: { outcome: 'up', latencyMs: 0 }, runtime: { outcome: 'up', latencyMs: 0 } });
  });

  it('finds that the runtime is unwell, or that nothing listens', async () => {
    await using unwell = createServer((_request, response) => response.writeHead(503).end());
    const clock = createSystemClock();
    const looks = [await listening(unwell), nowhere].map((runtimeUrl) => createLookAtParts({ clock, database, runtimeUrl })());
    expect((await Promise.all(looks)).map(({ runtime }) => runtime.outcome)).toEqual(['failed', 'failed']);
  });

  it('never waits longer than a second for parts that hang', async () => {
    const clock = createTestClock();
    const asked = Promise.withResolvers<void>();
    await using hanging = createServer(() => asked.resolve());
    const look = createLookAtParts({
      clock,
      database: { ping: () => Promise.withResolvers<void>().promise },
      runtimeUrl: await listening(hanging),
    });
    const parts = look();
    await asked.promise;
    await clock.advance(1_000);
    const silent = { outcome: 'silent', latencyMs: 1_000 };
    expect(await parts).toEqual({ database: silent, runtime: silent });
    hanging.closeAllConnections();
  });
});
