import type { FastifyInstance } from 'fastify';
import type { Metrics } from './create-metrics.ts';

/** Times every request by the pattern of its route; all unknown addresses are one. */
export function measureRequests(server: FastifyInstance, { requestSeconds }: Pick<Metrics, 'requestSeconds'>): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    requestSeconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
  });
}
