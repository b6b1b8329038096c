import type { FastifyPluginAsync } from 'fastify';
import type { Metrics } from './create-metrics.ts';

export interface MetricsRoutesOptions {
  readonly metrics: Metrics;
}

/** `GET /metrics` for Prometheus. The api passes on /media alone, so this is never reached through the public port. */
export const metricsRoutes: FastifyPluginAsync<MetricsRoutesOptions> = async (server, { metrics }) => {
  server.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
};
