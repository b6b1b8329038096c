import type { Clock } from '@callwright/foundation/clock';
import { createProbe } from './create-probe.ts';
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
  const probeRuntime = createProbe({ clock, timeoutMs, ask: (signal) => askForHealth(runtimeUrl, signal) });
  return async () => {
    const [database, runtime] = await Promise.all([probeDatabase(), probeRuntime()]);
    return { database, runtime };
  };
}

async function askForHealth(runtimeUrl: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(new URL('/healthz', runtimeUrl), { signal, redirect: 'error' });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`answered with status ${response.status}`);
}
