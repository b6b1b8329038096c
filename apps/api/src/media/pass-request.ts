import type { FastifyReply, FastifyRequest } from 'fastify';
import { apiErrors } from '../api-errors.ts';
import { askRuntime, type Runtime } from './ask-runtime.ts';
import { endToEndHeaders } from './end-to-end-headers.ts';
import { forwardedHeaders } from './forwarded-headers.ts';
import { mediaTarget } from './media-target.ts';
import { peerOf } from './peer-of.ts';

/** Passes one plain HTTP request on to the runtime, and its answer back, streaming both bodies. */
export async function passRequest(request: FastifyRequest, reply: FastifyReply, runtime: Runtime): Promise<FastifyReply> {
  const target = mediaTarget(request.raw.url ?? '');
  if (target === undefined) {
    reply.callNotFound();
    return reply;
  }

  const askerGone = new AbortController();
  reply.raw.once('close', () => askerGone.abort());
  const headers = { ...endToEndHeaders(request.headers), ...forwardedHeaders(peerOf(request.raw)) };
  const question = { target, method: request.method, headers: withoutHost(headers), body: request.raw };
  const answer = await askRuntime(runtime, question, askerGone.signal);
  if (answer.type === 'upgrade') {
    answer.socket.destroy();
    throw apiErrors.RUNTIME_AWAY({ reason: 'it changed the protocol without being asked' });
  }
  const { response } = answer;
  return reply
    .code(response.statusCode ?? 502)
    .headers(endToEndHeaders(response.headers))
    .send(response);
}

function withoutHost({ host: _host, ...others }: Record<string, string | string[]>): Record<string, string | string[]> {
  return others;
}
