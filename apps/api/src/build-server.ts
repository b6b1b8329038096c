import type { FastifyInstance } from 'fastify';
import { editorRoutes } from './editor/editor-routes.ts';
import { healthRoutes } from './health/health-routes.ts';
import type { LookAtParts } from './health/part.ts';
import { createHttpServer, type HttpServerOptions } from './http/create-http-server.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { mediaRoutes } from './media/media-routes.ts';
import { isMediaUpgrade } from './media/pass-upgrade.ts';
import { metricsRoutes } from './metrics/metrics-routes.ts';
import { describeSystem } from './system/describe-system.ts';
import { trpcRoutes } from './trpc/trpc-routes.ts';

export interface ServerOptions extends Omit<HttpServerOptions, 'shouldUpgrade'> {
  readonly version: string;
  readonly lookAtParts: LookAtParts;
  readonly runtimeUrl: string;
  readonly metricsToken: string | undefined;
  readonly editorFolder: string;
}

/** The public server: what the outside can ask of Callwright, one line per feature. */
export function buildServer(options: ServerOptions): FastifyInstance {
  const { version, clock, metrics, metricsToken, createRequestId, lookAtParts } = options;
  const running = { version, startedAt: new Date(clock.now()).toISOString() };
  const readSystemStatus = async () => describeSystem(running, await lookAtParts());

  const server = createHttpServer({ ...options, shouldUpgrade: isMediaUpgrade });
  addSecurityHeaders(server);
  server.register(healthRoutes, { version, lookAtParts });
  server.register(metricsRoutes, { metrics, readers: { type: 'this-machine', metricsToken } });
  server.register(mediaRoutes, { runtime: { url: options.runtimeUrl, clock }, createRequestId });
  server.register(trpcRoutes, { readSystemStatus });
  server.register(editorRoutes, { folder: options.editorFolder });
  return server;
}
