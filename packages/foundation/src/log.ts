import { type DestinationStream, type Logger, pino } from 'pino';
import { AppError } from './app-error.ts';

export type { Logger } from 'pino';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const redacted = '[redacted]';

/**
 * JSON lines on standard output. Sentences are static and values are fields; personal values go under `pii` and are redacted:
 *
 *     log.info({ callId, pii: { caller: '+12025550100' } }, 'call started');
 */
export function createLogger(options: { readonly name: string; readonly level: LogLevel }, destination?: DestinationStream): Logger {
  const settings = {
    name: options.name,
    level: options.level,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['pii', '*.pii'], censor: redacted },
    serializers: { err: describeError },
  };
  return destination === undefined ? pino(settings) : pino(settings, destination);
}

/** How deep a chain of causes is printed: beyond this it is a loop or tells nothing new. */
const maxCauses = 5;

function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return error;
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(error instanceof AppError && {
      code: error.code,
      kind: error.kind,
      retryable: error.retryable,
      details: 'pii' in error.details ? { ...error.details, pii: redacted } : error.details,
    }),
    ...(error.cause !== undefined && depth < maxCauses && { cause: describeError(error.cause, depth + 1) }),
  };
}
