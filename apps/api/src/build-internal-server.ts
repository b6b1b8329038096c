import type { FastifyInstance } from 'fastify';
import { createHttpServer, type HttpServerOptions } from './http/create-http-server.ts';
import { internalRoutes } from './internal/internal-routes.ts';
import { metricsRoutes } from './metrics/metrics-routes.ts';

export interface InternalServerOptions extends Omit<HttpServerOptions, 'shouldUpgrade'> {
  readonly internalToken: string;
}

/** The server on the loopback port: what only the runtime, and a collector of metrics, may ask. */
export function buildInternalServer(options: InternalServerOptions): FastifyInstance {
  const { metrics, internalToken } = options;
  const server = createHttpServer(options);
  server.register(internalRoutes, { prefix: '/internal', internalToken });
  server.register(metricsRoutes, { metrics, readers: { type: 'everybody' } });
  return server;
}
