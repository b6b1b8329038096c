import type { IncomingMessage } from 'node:http';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Metrics } from '../metrics/create-metrics.ts';
import { measureRequests } from '../metrics/measure-requests.ts';
import { answerError, answerNotFound } from './answer-error.ts';
import { drainBeforeClose } from './drain-before-close.ts';
import { logRequests } from './log-requests.ts';

export interface HttpServerOptions {
  readonly log: Logger;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly createRequestId: () => string;
  /** Which upgrade requests reach the `upgrade` event. The others are answered as plain requests. */
  readonly shouldUpgrade?: (request: IncomingMessage) => boolean;
}

const graceMs = 5_000;

/** A Fastify server with what the public and the internal one have in common: errors, logs, metrics, limits, and a decent end. */
export function createHttpServer(options: HttpServerOptions): FastifyInstance {
  const { log, clock, metrics, createRequestId, shouldUpgrade = () => false } = options;
  // Widened on purpose: with pino's own type every signature that takes a server would have to repeat it.
  const loggerInstance: FastifyBaseLogger = log;
  const server = fastify({
    loggerInstance,
    // `logRequests` writes the line per request; Fastify's own would hold the query string.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: createRequestId,
    // tRPC puts a whole batch of procedure names into one path parameter.
    routerOptions: { maxParamLength: 5_000 },
    // Without it closing would wait for event streams, which never end.
    forceCloseConnections: true,
    requestTimeout: 30_000,
    http: { maxHeaderSize: 16_384, headersTimeout: 10_000, shouldUpgradeCallback: shouldUpgrade },
    frameworkErrors: answerError,
  });
  server.setErrorHandler(answerError);
  server.setNotFoundHandler(answerNotFound);
  logRequests(server);
  measureRequests(server, metrics);
  drainBeforeClose(server, { clock, graceMs });
  return server;
}
