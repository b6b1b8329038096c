import { AppError } from '@callwright/foundation/app-error';
import { logError } from '@callwright/http-server/log-error';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { readSessionCookie } from '../accounts/session-cookie.ts';
import { mostFlowBytes } from '../flows/flow-document.ts';
import { refuseCrossSite } from '../http/refuse-cross-site.ts';
import type { SignedIn } from '../routing/sessions.ts';
import { type AppRouter, appRouter } from './app-router.ts';
import type { TrpcContext } from './trpc-context.ts';

export type TrpcRoutesOptions = Pick<TrpcContext, 'readSystemStatus' | 'services'>;

/** The largest flow, and what is round it. */
const mostBodyBytes = mostFlowBytes + 100_000;

/** Mounts `appRouter` under /trpc. */
export const trpcRoutes: FastifyPluginAsync<TrpcRoutesOptions> = async (server, options) => {
  const trpcOptions: FastifyTRPCPluginOptions<AppRouter>['trpcOptions'] = {
    router: appRouter,
    createContext: ({ req, res }) => createContext(options, req, res),
    onError: ({ error, req }) => {
      if (error.cause instanceof AppError || error.code === 'INTERNAL_SERVER_ERROR') logError(req.log, error.cause ?? error);
    },
  };
  server.addHook('onRoute', (route) => {
    route.bodyLimit = mostBodyBytes;
  });
  server.addHook('onRequest', refuseCrossSite(options.services.publicUrl));
  await server.register(fastifyTRPCPlugin<AppRouter>, { prefix: '/trpc', trpcOptions });
};

function createContext(options: TrpcRoutesOptions, request: FastifyRequest, reply: FastifyReply): TrpcContext {
  const sessionToken = readSessionCookie(request.headers.cookie);
  let session: Promise<SignedIn | undefined> | undefined;
  const findSession = () => {
    session ??= sessionToken === undefined ? Promise.resolve(undefined) : options.services.routing.findSession(sessionToken);
    return session;
  };
  const setCookie = (cookie: string) => void reply.header('set-cookie', cookie);
  return { ...options, requestId: request.id, findSession, sessionToken, setCookie };
}
