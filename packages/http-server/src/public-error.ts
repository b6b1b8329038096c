import { AppError } from '@callwright/foundation/app-error';
import { edgeByKind } from './edge-by-kind.ts';

/** What the outside learns of an error. `message` is a sentence for people; logs have the rest. */
export interface PublicError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string };
}

/** Anything that was thrown, as it may be shown. Of a defect only the request's id is. */
export function toPublicError(error: unknown, requestId: string): PublicError {
  if (error instanceof AppError && error.kind !== 'defect') {
    const edge = edgeByKind[error.kind];
    return { status: edge.status, code: error.code, message: error.userMessage ?? edge.sentence };
  }
  if (isRefusedByFastify(error)) return { status: error.statusCode, code: `HTTP.${error.code}`, message: error.message };
  const { status, sentence } = edgeByKind.defect;
  return { status, code: 'DEFECT', message: `${sentence} When you report it, name this id: ${requestId}` };
}

export function errorBody({ code, message }: Pick<PublicError, 'code' | 'message'>): ErrorBody {
  return { error: { code, message } };
}

interface FastifyRefusal extends Error {
  readonly statusCode: number;
  readonly code: string;
}

/** Fastify's own findings about a request (a body too large, broken JSON, a bad URL): its sentences hold nothing of ours. */
function isRefusedByFastify(error: unknown): error is FastifyRefusal {
  if (!(error instanceof Error) || !('statusCode' in error) || !('code' in error)) return false;
  const { statusCode, code } = error;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 && typeof code === 'string' && code.startsWith('FST_');
}
