import type { FastifyPluginAsync } from 'fastify';
import { isCarrierName } from '../carriers/accept-media.ts';
import { runtimeErrors } from '../runtime-errors.ts';

interface CarrierRoute {
  readonly Params: { readonly carrier?: string };
}

/**
 * Plain requests below `/media`, where carriers bring calls by WebSockets: whoever comes in another way, or to a carrier that is not built in,
 * is told so. An upgrade request to one of those is answered here too, since nobody takes it.
 */
export const mediaRoutes: FastifyPluginAsync = async (server) => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _body, done) => done(null));
  for (const url of ['/media', '/media/:carrier', '/media/:carrier/*']) {
    server.all<CarrierRoute>(url, async ({ params: { carrier = '' } }) => {
      throw isCarrierName(carrier) ? runtimeErrors.NOT_A_SOCKET({ carrier }) : runtimeErrors.UNKNOWN_CARRIER({ carrier });
    });
  }
};
