import { answerNotFound } from '@callwright/http-server/answer-error';
import type { FastifyPluginAsync } from 'fastify';
import { demandToken } from './demand-token.ts';
import { type OperationRoutesOptions, operationRoutes } from './operation-routes.ts';

export interface InternalRoutesOptions extends OperationRoutesOptions {
  readonly internalToken: string;
}

/** What the runtime may ask of the api. Every address here demands the shared token, unknown ones too. */
export const internalRoutes: FastifyPluginAsync<InternalRoutesOptions> = async (server, { internalToken, handlers }) => {
  server.addHook('onRequest', demandToken(internalToken));
  server.setNotFoundHandler(answerNotFound);
  server.get('/healthz', async () => ({ status: 'ok' }));
  server.register(operationRoutes, { handlers });
};
