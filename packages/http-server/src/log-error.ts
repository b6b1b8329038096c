import { AppError } from '@callwright/foundation/app-error';
import type { FastifyBaseLogger } from 'fastify';
import { edgeByKind } from './edge-by-kind.ts';
import { toPublicError } from './public-error.ts';

/** Logs an error that ends a request, once, at the border. */
export function logError(log: FastifyBaseLogger, error: unknown): void {
  log[levelOf(error)]({ err: error }, 'request failed');
}

function levelOf(error: unknown): 'debug' | 'info' | 'warn' | 'error' {
  if (error instanceof AppError) return edgeByKind[error.kind].level;
  return toPublicError(error, '').status < 500 ? 'debug' : 'error';
}
