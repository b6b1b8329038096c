import type { IncomingHttpHeaders } from 'node:http';

/** RFC 9110, section 7.6.1: these speak of one connection and end with it. */
const hopByHop: ReadonlySet<string> = new Set([
  'connection',
  // Node has said 100 Continue by itself before we see the request.
  'expect',
  'http2-settings',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** The headers of a message that may travel on: neither those of the connection nor what a client says about proxies. */
export function endToEndHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const named = new Set((headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase()));
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || hopByHop.has(name) || named.has(name) || isAboutProxies(name)) continue;
    kept[name] = value;
  }
  return kept;
}

function isAboutProxies(name: string): boolean {
  return name === 'forwarded' || name === 'x-real-ip' || name.startsWith('x-forwarded-');
}
