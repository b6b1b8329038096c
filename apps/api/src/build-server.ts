import { createHttpServer, type ServerBasics } from '@callwright/http-server/create-http-server';
import { metricsRoutes } from '@callwright/http-server/metrics-routes';
import type { FastifyInstance } from 'fastify';
import { editorRoutes } from './editor/editor-routes.ts';
import { healthRoutes } from './health/health-routes.ts';
import type { LookAtParts } from './health/part.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { mediaRoutes } from './media/media-routes.ts';
import { isMediaUpgrade } from './media/pass-upgrade.ts';
import { mayReadMetrics } from './metrics/may-read-metrics.ts';
import type { Services } from './services.ts';
import { describeSystem } from './system/describe-system.ts';
import { trpcRoutes } from './trpc/trpc-routes.ts';
import { twilioRoutes } from './twilio/twilio-routes.ts';

export interface ServerOptions extends ServerBasics {
  readonly services: Services;
  readonly version: string;
  readonly lookAtParts: LookAtParts;
  readonly runtimeUrl: string;
  readonly metricsToken: string | undefined;
  /** Of the account whose numbers we answer; without it Twilio is refused. */
  readonly twilioAuthToken: string | undefined;
  readonly editorFolder: string;
}

/** Asked every few seconds, by machines and by open pages. */
const quietPaths = ['/healthz', '/metrics', '/trpc/system.status'];
/** tRPC puts a whole batch of procedure names into one path parameter. */
const maxParamLength = 5_000;

/** The public server: what the outside can ask of Callwright, one line per feature. */
export function buildServer(options: ServerOptions): FastifyInstance {
  const { services, version, clock, metrics, metricsToken, createRequestId, lookAtParts } = options;
  const running = { version, startedAt: new Date(clock.now()).toISOString() };
  const readSystemStatus = async () => describeSystem(running, await lookAtParts());

  const server = createHttpServer({ ...options, quietPaths, maxParamLength, shouldUpgrade: isMediaUpgrade });
  addSecurityHeaders(server);
  server.register(healthRoutes, { version, lookAtParts });
  server.register(metricsRoutes, {
    metrics,
    mayRead: ({ socket, headers }) => mayReadMetrics({ remoteAddress: socket.remoteAddress, headers }, metricsToken),
  });
  server.register(mediaRoutes, { runtime: { url: options.runtimeUrl, clock }, createRequestId });
  server.register(twilioRoutes, { services, authToken: options.twilioAuthToken });
  server.register(trpcRoutes, { services, readSystemStatus });
  server.register(editorRoutes, { folder: options.editorFolder });
  return server;
}
