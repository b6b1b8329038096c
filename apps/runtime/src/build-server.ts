import type { Logger } from '@callwright/foundation/log';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Probe } from './health/create-probe.ts';
import { healthRoutes } from './health/health-routes.ts';
import { answerError, answerNotFound } from './http/answer-error.ts';
import { logRequests } from './http/log-requests.ts';
import { mediaRoutes } from './media/media-routes.ts';
import type { Metrics } from './metrics/create-metrics.ts';
import { measureRequests } from './metrics/measure-requests.ts';
import { metricsRoutes } from './metrics/metrics-routes.ts';

export interface ServerOptions {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly createRequestId: () => string;
  readonly version: string;
  readonly probeApi: Probe;
}

/** What can be asked of the runtime, one line per feature. */
export function buildServer({ version, metrics, probeApi, ...options }: ServerOptions): FastifyInstance {
  const server = createHttpServer(options);
  logRequests(server);
  measureRequests(server, metrics);
  server.register(healthRoutes, { version, probeApi });
  server.register(metricsRoutes, { metrics });
  server.register(mediaRoutes);
  return server;
}

function createHttpServer({ log, createRequestId }: Pick<ServerOptions, 'log' | 'createRequestId'>): FastifyInstance {
  // Widened on purpose: with pino's own type every signature that takes a server would have to repeat it.
  const loggerInstance: FastifyBaseLogger = log;
  const server = fastify({
    loggerInstance,
    // `logRequests` writes the line per request; Fastify's own would hold the query string.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: createRequestId,
    forceCloseConnections: true,
    requestTimeout: 30_000,
    http: { maxHeaderSize: 16_384, headersTimeout: 10_000 },
    frameworkErrors: answerError,
  });
  server.setErrorHandler(answerError);
  server.setNotFoundHandler(answerNotFound);
  return server;
}
