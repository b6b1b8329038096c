import { createHttpServer, type ServerBasics } from '@callwright/http-server/create-http-server';
import type { Probe } from '@callwright/http-server/create-probe';
import { metricsRoutes } from '@callwright/http-server/metrics-routes';
import type { FastifyInstance } from 'fastify';
import { acceptMedia, carrierOf } from './carriers/accept-media.ts';
import type { FrontDesk } from './carriers/carrier.ts';
import { type HealthRoutesOptions, healthRoutes } from './health/health-routes.ts';
import { mediaRoutes } from './media/media-routes.ts';

export interface ServerOptions extends ServerBasics, Pick<HealthRoutesOptions, 'speechState'> {
  readonly version: string;
  readonly probeApi: Probe;
  readonly desk: Pick<FrontDesk, 'admit' | 'onDropped'>;
}

/** Asked every few seconds, by machines. */
const quietPaths = ['/healthz', '/metrics'];

/** What can be asked of the runtime, one line per feature. */
export function buildServer({ version, probeApi, speechState, desk, ...basics }: ServerOptions): FastifyInstance {
  const server = createHttpServer({ ...basics, quietPaths, shouldUpgrade: (request) => carrierOf(request) !== undefined });
  server.register(healthRoutes, { version, probeApi, speechState });
  // The api passes on /media alone, so this is never reached through the public port.
  server.register(metricsRoutes, { metrics: basics.metrics, mayRead: () => true });
  server.register(mediaRoutes);
  acceptMedia(server, { ...desk, clock: basics.clock, log: basics.log });
  return server;
}
