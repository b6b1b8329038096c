import { createHttpServer, type ServerBasics } from '@callwright/http-server/create-http-server';
import { metricsRoutes } from '@callwright/http-server/metrics-routes';
import type { FastifyInstance } from 'fastify';
import { internalRoutes } from './internal/internal-routes.ts';
import { operationHandlers } from './internal/operation-handlers.ts';
import { isChannelUpgrade, runtimeChannels } from './runtimes/runtime-channels.ts';
import type { Services } from './services.ts';

export interface InternalServerOptions extends ServerBasics {
  readonly services: Services;
  readonly internalToken: string;
}

/** Asked every few seconds, by machines. */
const quietPaths = ['/internal/healthz', '/metrics'];

/** The server on the loopback port: what only the runtime, and a collector of metrics, may ask. */
export function buildInternalServer(options: InternalServerOptions): FastifyInstance {
  const { services, clock, metrics, internalToken } = options;
  const server = createHttpServer({ ...options, quietPaths, shouldUpgrade: isChannelUpgrade });
  server.register(internalRoutes, { prefix: '/internal', internalToken, handlers: operationHandlers(services) });
  server.register(runtimeChannels, { runtimes: services.runtimes, clock, internalToken });
  server.register(metricsRoutes, { metrics, mayRead: () => true });
  return server;
}
