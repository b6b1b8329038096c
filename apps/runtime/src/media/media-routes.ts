import type { FastifyPluginAsync } from 'fastify';
import { runtimeErrors } from '../runtime-errors.ts';

interface CarrierRoute {
  readonly Params: { readonly carrier?: string };
}

/**
 * Where carriers connect: `/media/<carrier>`. None is built in yet, so every request is told so. An upgrade request gets the same plain
 * answer, since Node treats it as a request like any other as long as nobody listens for upgrades.
 */
export const mediaRoutes: FastifyPluginAsync = async (server) => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _body, done) => done(null));
  for (const url of ['/media', '/media/:carrier', '/media/:carrier/*']) {
    server.all<CarrierRoute>(url, async ({ params }) => {
      throw runtimeErrors.UNKNOWN_CARRIER({ carrier: params.carrier ?? '' });
    });
  }
};
