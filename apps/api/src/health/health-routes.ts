import type { FastifyPluginAsync } from 'fastify';
import type { LookAtParts, PartName } from './part.ts';
import { partNames } from './part.ts';

export interface HealthRoutesOptions {
  readonly version: string;
  readonly lookAtParts: LookAtParts;
}

interface Health {
  readonly status: 'ok' | 'degraded';
  readonly version: string;
  readonly parts: Readonly<Record<PartName, { readonly state: 'up' | 'down'; readonly latencyMs: number }>>;
}

/**
 * `GET /healthz`, for supervisors and load balancers: 200 means that this process can do its work, for which it needs the database.
 * A runtime that is away degrades and no more: people can still edit, and taking the api away would help nobody.
 */
export const healthRoutes: FastifyPluginAsync<HealthRoutesOptions> = async (server, { version, lookAtParts }) => {
  server.get('/healthz', async (_request, reply): Promise<Health> => {
    const parts = await lookAtParts();
    const isWell = partNames.every((name) => parts[name].outcome === 'up');
    reply.code(parts.database.outcome === 'up' ? 200 : 503);
    return {
      status: isWell ? 'ok' : 'degraded',
      version,
      parts: { database: stateOf(parts.database), runtime: stateOf(parts.runtime) },
    };
  });
};

function stateOf({ outcome, latencyMs }: Awaited<ReturnType<LookAtParts>>[PartName]): Health['parts'][PartName] {
  return { state: outcome === 'up' ? 'up' : 'down', latencyMs };
}
