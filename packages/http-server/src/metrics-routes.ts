import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Metrics } from './create-metrics.ts';

export interface MetricsRoutesOptions {
  readonly metrics: Metrics;
  readonly mayRead: (request: FastifyRequest) => boolean;
}

/** `GET /metrics` for Prometheus. Whoever may not read it is told that there is nothing. */
export const metricsRoutes: FastifyPluginAsync<MetricsRoutesOptions> = async (server, { metrics: { registry }, mayRead }) => {
  server.get('/metrics', async (request, reply) => {
    if (mayRead(request)) return reply.type(registry.contentType).send(await registry.metrics());
    reply.callNotFound();
    return reply;
  });
};
