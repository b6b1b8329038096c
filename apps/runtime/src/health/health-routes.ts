import type { Probe } from '@callwright/http-server/create-probe';
import type { FastifyPluginAsync } from 'fastify';
import type { LoadState } from '../load-in-background.ts';

export interface HealthRoutesOptions {
  readonly version: string;
  readonly probeApi: Probe;
  speechState(): LoadState;
}

interface Health {
  readonly status: 'ok' | 'degraded';
  readonly version: string;
  readonly parts: {
    readonly api: { readonly state: 'up' | 'down'; readonly latencyMs: number };
    /** Until it is ready callers wait for some seconds, and are then told to try again. */
    readonly speech: { readonly state: LoadState };
  };
}

/**
 * `GET /healthz`: an answer means that this process can serve. An api that is away only degrades: calls that run go on without it, and
 * ending this process would end them.
 */
export const healthRoutes: FastifyPluginAsync<HealthRoutesOptions> = async (server, { version, probeApi, speechState }) => {
  server.get('/healthz', async (): Promise<Health> => {
    const { outcome, latencyMs } = await probeApi();
    const isUp = outcome === 'up';
    const speech = speechState();
    const status = isUp && speech !== 'failed' ? 'ok' : 'degraded';
    return { status, version, parts: { api: { state: isUp ? 'up' : 'down', latencyMs }, speech: { state: speech } } };
  });
};
