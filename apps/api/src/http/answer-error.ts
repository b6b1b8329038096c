import type { FastifyReply, FastifyRequest } from 'fastify';
import { logError } from './log-error.ts';
import { errorBody, toPublicError } from './public-error.ts';

/** The one error handler of both servers. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  logError(request.log, error);
  const shown = toPublicError(error, request.id);
  void reply.code(shown.status).send(errorBody(shown));
}

export function answerNotFound(request: FastifyRequest, reply: FastifyReply): void {
  void reply.code(404).send(errorBody({ code: 'HTTP.NOT_FOUND', message: `Nothing answers ${request.method} at this address.` }));
}
