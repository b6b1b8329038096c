import { AppError, type ErrorKind } from '@callwright/foundation/app-error';
import type { FastifyReply, FastifyRequest } from 'fastify';

interface Edge {
  readonly status: number;
  readonly level: 'debug' | 'info' | 'warn' | 'error';
}

/** How each kind of error leaves the runtime, and how loud it is in the log. */
const edgeByKind = {
  invalid: { status: 400, level: 'debug' },
  'not-found': { status: 404, level: 'debug' },
  denied: { status: 403, level: 'info' },
  conflict: { status: 409, level: 'debug' },
  unavailable: { status: 503, level: 'warn' },
  defect: { status: 500, level: 'error' },
} as const satisfies Record<ErrorKind, Edge>;

/** The one error handler. Who connects here is a carrier or the api, so sentences are for the people who read their logs. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, level, code, message } = describe(error, request.id);
  request.log[level]({ err: error }, 'request failed');
  void reply.code(status).send({ error: { code, message } });
}

export function answerNotFound(request: FastifyRequest, reply: FastifyReply): void {
  void reply.code(404).send({ error: { code: 'HTTP.NOT_FOUND', message: `Nothing answers ${request.method} at this address.` } });
}

interface Description extends Edge {
  readonly code: string;
  readonly message: string;
}

function describe(error: unknown, requestId: string): Description {
  if (error instanceof AppError && error.kind !== 'defect') {
    return { ...edgeByKind[error.kind], code: error.code, message: error.userMessage ?? 'The runtime could not do this.' };
  }
  if (error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500) {
    return { status: Number(error.statusCode), level: 'debug', code: 'HTTP.BAD_REQUEST', message: error.message };
  }
  return {
    ...edgeByKind.defect,
    code: 'DEFECT',
    message: `Something is broken on our side. When you report it, name this id: ${requestId}`,
  };
}
