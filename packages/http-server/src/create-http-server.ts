import type { IncomingMessage } from 'node:http';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import { answerError, answerNotFound } from './answer-error.ts';
import type { Metrics } from './create-metrics.ts';
import { drainBeforeClose } from './drain-before-close.ts';
import { logRequests } from './log-requests.ts';
import { measureRequests } from './measure-requests.ts';
import { createUpgrades } from './upgrades.ts';

/** What all servers of one program share. */
export interface ServerBasics {
  readonly log: Logger;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly createRequestId: () => string;
}

export interface HttpServerOptions extends ServerBasics {
  /** Paths that are asked so often that the log tells of them at `debug` only. */
  readonly quietPaths: readonly string[];
  /** How long one parameter of a path may be; a longer one is refused with 414. */
  readonly maxParamLength?: number;
  /** Which upgrade requests reach the `upgrade` event. The others are answered as plain requests. What was upgraded is cut at the close. */
  readonly shouldUpgrade?: (request: IncomingMessage) => boolean;
}

const graceMs = 5_000;

/** A Fastify server with what all of ours have in common: errors, logs, metrics, limits, and a decent end. */
export function createHttpServer(options: HttpServerOptions): FastifyInstance {
  const { log, clock, metrics, createRequestId, quietPaths, maxParamLength = 100, shouldUpgrade = () => false } = options;
  // Widened on purpose: with pino's own type every signature that takes a server would have to repeat it.
  const loggerInstance: FastifyBaseLogger = log;
  const upgrades = createUpgrades(shouldUpgrade);
  const server = fastify({
    loggerInstance,
    // `logRequests` writes the line per request; Fastify's own would hold the query string.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: createRequestId,
    routerOptions: { maxParamLength },
    // Without it closing would wait for event streams, which never end.
    forceCloseConnections: true,
    requestTimeout: 30_000,
    http: { maxHeaderSize: 16_384, headersTimeout: 10_000, shouldUpgradeCallback: upgrades.isAllowed },
    frameworkErrors: answerError,
  });
  server.setErrorHandler(answerError);
  server.setNotFoundHandler(answerNotFound);
  logRequests(server, quietPaths);
  measureRequests(server, metrics);
  upgrades.cutAtClose(server);
  drainBeforeClose(server, { clock, graceMs });
  return server;
}
