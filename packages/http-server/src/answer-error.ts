import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpErrors } from './http-errors.ts';
import { logError } from './log-error.ts';
import { errorBody, toPublicError } from './public-error.ts';

/** The one error handler of every server. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  logError(request.log, error);
  showError(error, request, reply);
}

/** The line per request says enough of an unknown address: no error is logged. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): void {
  showError(httpErrors.NOT_FOUND({ method: request.method }), request, reply);
}

function showError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const shown = toPublicError(error, request.id);
  void reply.code(shown.status).send(errorBody(shown));
}
