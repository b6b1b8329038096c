import type { Clock } from '@callwright/foundation/clock';
import { createProbe, type Probe } from './create-probe.ts';

export interface ApiProbeOptions {
  readonly clock: Clock;
  readonly internalUrl: string;
  readonly internalToken: string;
}

/** Shorter than the second in which the api wants to hear from us: our answer has to fit in there. */
const timeoutMs = 700;

/** Asks whether the api's internal port answers and takes our token. */
export function createApiProbe({ clock, internalUrl, internalToken }: ApiProbeOptions): Probe {
  const ask = async (signal: AbortSignal) => {
    const headers = { authorization: `Bearer ${internalToken}` };
    const response = await fetch(new URL('/internal/healthz', internalUrl), { headers, signal, redirect: 'error' });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`answered with status ${response.status}`);
  };
  return createProbe({ clock, timeoutMs, ask });
}
