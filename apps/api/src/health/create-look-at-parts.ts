import type { Clock } from '@callwright/foundation/clock';
import { createProbe } from '@callwright/http-server/create-probe';
import { createUrlProbe } from '@callwright/http-server/create-url-probe';
import type { LookAtParts } from './part.ts';

/** All that a health check needs of a database. */
export interface Pingable {
  ping(): Promise<void>;
}

export interface LookAtPartsOptions {
  readonly clock: Clock;
  readonly database: Pingable;
  readonly runtimeUrl: string;
}

const timeoutMs = 1_000;

/** Looks at every part at once; never takes longer than the bound. */
export function createLookAtParts({ clock, database, runtimeUrl }: LookAtPartsOptions): LookAtParts {
  const probeDatabase = createProbe({ clock, timeoutMs, ask: () => database.ping() });
  const probeRuntime = createUrlProbe({ clock, timeoutMs, url: new URL('/healthz', runtimeUrl) });
  return async () => {
    const [database, runtime] = await Promise.all([probeDatabase(), probeRuntime()]);
    return { database, runtime };
  };
}
