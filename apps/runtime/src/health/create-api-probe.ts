import type { Clock } from '@callwright/foundation/clock';
import type { Probe } from '@callwright/http-server/create-probe';
import { createUrlProbe } from '@callwright/http-server/create-url-probe';

export interface ApiProbeOptions {
  readonly clock: Clock;
  readonly internalUrl: string;
  readonly internalToken: string;
}

/** Shorter than the second in which the api wants to hear from us: our answer has to fit in there. */
const timeoutMs = 700;

/** Asks whether the api's internal port answers and takes our token. */
export function createApiProbe({ clock, internalUrl, internalToken }: ApiProbeOptions): Probe {
  const url = new URL('/internal/healthz', internalUrl);
  return createUrlProbe({ clock, timeoutMs, url, headers: { authorization: `Bearer ${internalToken}` } });
}
