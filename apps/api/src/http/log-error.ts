import { AppError, type ErrorKind } from '@callwright/foundation/app-error';
import type { FastifyBaseLogger } from 'fastify';
import { toPublicError } from './public-error.ts';

/** How loud each kind is: a defect needs somebody, what is away we cope with, the rest is the asker's. */
const levelByKind = {
  invalid: 'debug',
  'not-found': 'debug',
  denied: 'info',
  conflict: 'debug',
  unavailable: 'warn',
  defect: 'error',
} as const satisfies Record<ErrorKind, 'debug' | 'info' | 'warn' | 'error'>;

/** Logs an error that ends a request, once, at the border. */
export function logError(log: FastifyBaseLogger, error: unknown): void {
  log[levelOf(error)]({ err: error }, 'request failed');
}

function levelOf(error: unknown): 'debug' | 'info' | 'warn' | 'error' {
  if (error instanceof AppError) return levelByKind[error.kind];
  return toPublicError(error, '').status < 500 ? 'debug' : 'error';
}
