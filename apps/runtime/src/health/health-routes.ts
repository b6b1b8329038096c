import type { Probe } from '@callwright/http-server/create-probe';
import type { FastifyPluginAsync } from 'fastify';

export interface HealthRoutesOptions {
  readonly version: string;
  readonly probeApi: Probe;
}

interface Health {
  readonly status: 'ok' | 'degraded';
  readonly version: string;
  readonly parts: { readonly api: { readonly state: 'up' | 'down'; readonly latencyMs: number } };
}

/**
 * `GET /healthz`: an answer means that this process can serve. An api that is away only degrades: calls that run go on without it, and
 * ending this process would end them.
 */
export const healthRoutes: FastifyPluginAsync<HealthRoutesOptions> = async (server, { version, probeApi }) => {
  server.get('/healthz', async (): Promise<Health> => {
    const { outcome, latencyMs } = await probeApi();
    const isUp = outcome === 'up';
    return { status: isUp ? 'ok' : 'degraded', version, parts: { api: { state: isUp ? 'up' : 'down', latencyMs } } };
  });
};
