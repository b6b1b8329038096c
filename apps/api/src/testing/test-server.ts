import type { Clock } from '@callwright/foundation/clock';
import { createTestClock } from '@callwright/foundation/clock';
import { createLogger } from '@callwright/foundation/log';
import type { FastifyInstance } from 'fastify';
import { buildServer, type ServerOptions } from '../build-server.ts';
import type { HttpServerOptions } from '../http/create-http-server.ts';
import { createMetrics } from '../metrics/create-metrics.ts';

/** Where nothing listens: port 9 is "discard", which no machine of ours runs. */
export const nowhere = 'http://127.0.0.1:9';

/** What every server needs, silent and with time standing still. */
export function testHttpOptions(options: { readonly clock?: Clock } = {}): HttpServerOptions {
  let requests = 0;
  const createRequestId = () => {
    requests += 1;
    return `request-${requests}`;
  };
  return {
    log: createLogger({ name: 'test', level: 'silent' }),
    clock: options.clock ?? createTestClock(Date.UTC(2026, 0, 1)),
    metrics: createMetrics(),
    createRequestId,
  };
}

/** The public server as a whole, all parts up, the editor not built, unless told otherwise. */
export function testServer(options: Partial<ServerOptions> = {}): FastifyInstance {
  return buildServer({
    ...testHttpOptions(),
    version: '1.2.3',
    lookAtParts: async () => ({ database: { outcome: 'up', latencyMs: 2 }, runtime: { outcome: 'up', latencyMs: 3 } }),
    runtimeUrl: nowhere,
    metricsToken: undefined,
    editorFolder: '/nowhere',
    ...options,
  });
}
