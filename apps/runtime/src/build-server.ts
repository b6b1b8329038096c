import { createHttpServer, type ServerBasics } from '@callwright/http-server/create-http-server';
import type { Probe } from '@callwright/http-server/create-probe';
import { metricsRoutes } from '@callwright/http-server/metrics-routes';
import type { FastifyInstance } from 'fastify';
import { healthRoutes } from './health/health-routes.ts';
import { mediaRoutes } from './media/media-routes.ts';

export interface ServerOptions extends ServerBasics {
  readonly version: string;
  readonly probeApi: Probe;
}

/** Asked every few seconds, by machines. */
const quietPaths = ['/healthz', '/metrics'];

/** What can be asked of the runtime, one line per feature. */
export function buildServer({ version, probeApi, ...basics }: ServerOptions): FastifyInstance {
  const server = createHttpServer({ ...basics, quietPaths });
  server.register(healthRoutes, { version, probeApi });
  // The api passes on /media alone, so this is never reached through the public port.
  server.register(metricsRoutes, { metrics: basics.metrics, mayRead: () => true });
  server.register(mediaRoutes);
  return server;
}
