import type { FastifyPluginAsync } from 'fastify';
import type { Metrics } from './create-metrics.ts';
import { mayReadMetrics } from './may-read-metrics.ts';

export interface MetricsRoutesOptions {
  readonly metrics: Metrics;
  readonly readers: { readonly type: 'everybody' } | { readonly type: 'this-machine'; readonly metricsToken: string | undefined };
}

/** `GET /metrics` for Prometheus. Whoever may not read it is told that there is nothing. */
export const metricsRoutes: FastifyPluginAsync<MetricsRoutesOptions> = async (server, { metrics, readers }) => {
  server.get('/metrics', async (request, reply) => {
    const caller = { remoteAddress: request.socket.remoteAddress, headers: request.headers };
    const mayRead = readers.type === 'everybody' || mayReadMetrics(caller, readers.metricsToken);
    if (mayRead) return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    reply.callNotFound();
    return reply;
  });
};
