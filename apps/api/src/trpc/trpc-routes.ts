import { AppError } from '@callwright/foundation/app-error';
import { logError } from '@callwright/http-server/log-error';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyPluginAsync } from 'fastify';
import { type AppRouter, appRouter } from './app-router.ts';
import type { TrpcContext } from './trpc-context.ts';

export type TrpcRoutesOptions = Omit<TrpcContext, 'requestId'>;

/** Mounts `appRouter` under /trpc. */
export const trpcRoutes: FastifyPluginAsync<TrpcRoutesOptions> = async (server, services) => {
  const trpcOptions: FastifyTRPCPluginOptions<AppRouter>['trpcOptions'] = {
    router: appRouter,
    createContext: ({ req }): TrpcContext => ({ ...services, requestId: req.id }),
    onError: ({ error, req }) => {
      if (error.cause instanceof AppError || error.code === 'INTERNAL_SERVER_ERROR') logError(req.log, error.cause ?? error);
    },
  };
  await server.register(fastifyTRPCPlugin<AppRouter>, { prefix: '/trpc', trpcOptions });
};
