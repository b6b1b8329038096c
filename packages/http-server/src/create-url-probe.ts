import { createProbe, type Probe, type ProbeOptions } from './create-probe.ts';

export interface UrlProbeOptions extends Omit<ProbeOptions, 'ask'> {
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A probe of another program: it is well when it answers with a status of success. */
export function createUrlProbe({ url, headers = {}, ...bounds }: UrlProbeOptions): Probe {
  const ask = async (signal: AbortSignal) => {
    // A redirect would carry the headers, and whatever secret they hold, to an address that nobody has set.
    const response = await fetch(url, { headers, signal, redirect: 'error' });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`answered with status ${response.status}`);
  };
  return createProbe({ ...bounds, ask });
}
