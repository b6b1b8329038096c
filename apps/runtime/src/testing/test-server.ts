import { createLogger } from '@callwright/foundation/log';
import type { FastifyInstance } from 'fastify';
import { buildServer, type ServerOptions } from '../build-server.ts';
import { createMetrics } from '../metrics/create-metrics.ts';

/** The runtime's server, silent and with the api up, unless told otherwise. */
export function testServer(options: Partial<ServerOptions> = {}): FastifyInstance {
  return buildServer({
    log: createLogger({ name: 'test', level: 'silent' }),
    metrics: createMetrics(),
    createRequestId: () => 'request-1',
    version: '1.2.3',
    probeApi: async () => ({ outcome: 'up', latencyMs: 2 }),
    ...options,
  });
}
