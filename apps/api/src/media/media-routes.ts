import { AppError } from '@callwright/foundation/app-error';
import { answerError } from '@callwright/http-server/answer-error';
import { logError } from '@callwright/http-server/log-error';
import { errorBody, toPublicError } from '@callwright/http-server/public-error';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Runtime } from './ask-runtime.ts';
import { passRequest } from './pass-request.ts';
import { passUpgrade } from './pass-upgrade.ts';

export interface MediaRoutesOptions {
  readonly runtime: Runtime;
  readonly createRequestId: () => string;
}

/** Passes everything under /media on to the runtime: one public port is then enough for a carrier to find both. */
export const mediaRoutes: FastifyPluginAsync<MediaRoutesOptions> = async (server, { runtime, createRequestId }) => {
  takeBodiesUnread(server);
  server.setErrorHandler((error, request, reply) => {
    if (!(error instanceof AppError) || error.code !== 'API.RUNTIME_AWAY') return answerError(error, request, reply);
    logError(request.log, error);
    return reply.code(502).send(errorBody(toPublicError(error, request.id)));
  });
  for (const url of ['/media', '/media/*']) server.all(url, (request, reply) => passRequest(request, reply, runtime));

  server.server.on('upgrade', (request, socket, head) => {
    const requestId = createRequestId();
    void passUpgrade({ request, socket, head, requestId, log: server.log.child({ reqId: requestId }) }, runtime);
  });
};

/** The runtime parses; here a body is a stream that goes through. */
function takeBodiesUnread(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, body, done) => done(null, body));
}
