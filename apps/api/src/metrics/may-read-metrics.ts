import type { IncomingHttpHeaders } from 'node:http';
import { hasBearer } from '../http/has-bearer.ts';
import { isLoopback } from '../http/is-loopback.ts';

export interface MetricsCaller {
  readonly remoteAddress: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** Whether a caller of the public port may read the metrics: with the token, or as a program of this machine that comes by itself. */
export function mayReadMetrics(caller: MetricsCaller, metricsToken: string | undefined): boolean {
  if (metricsToken !== undefined && hasBearer(caller.headers.authorization, metricsToken)) return true;
  return isLoopback(caller.remoteAddress) && hasLocalHost(caller.headers) && !isForwarded(caller.headers);
}

/** A tunnel without headers, or a web page that points its own name at 127.0.0.1, still shows its name here. */
function hasLocalHost({ host = '' }: IncomingHttpHeaders): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(host);
}

/** What tunnels and proxies add: they connect from this machine, but speak for somebody else. */
function isForwarded(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) =>
    /^(forwarded|via|x-forwarded-.+|x-real-ip|x-client-ip|true-client-ip|cf-.+|ngrok-.+)$/.test(name),
  );
}
