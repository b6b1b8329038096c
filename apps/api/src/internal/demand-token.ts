import { errorBody } from '@callwright/http-server/public-error';
import type { onRequestAsyncHookHandler } from 'fastify';
import { hasBearer } from '../http/has-bearer.ts';

export const tokenWrong = errorBody({
  code: 'INTERNAL.TOKEN_WRONG',
  message: 'Send INTERNAL_TOKEN as a bearer token; api and runtime need the same one.',
});

/** Refuses requests that do not carry the token which api and runtime share. */
export function demandToken(internalToken: string): onRequestAsyncHookHandler {
  return async (request, reply) => {
    if (hasBearer(request.headers.authorization, internalToken)) return;
    reply.code(401).header('www-authenticate', 'Bearer');
    return reply.send(tokenWrong);
  };
}
