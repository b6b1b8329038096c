import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from '../http/is-loopback.ts';

export interface Peer {
  readonly remoteAddress: string | undefined;
  readonly encrypted: boolean;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Who asked, and under which name, for a runtime that sees only us. What a proxy on this machine says (a tunnel, a TLS terminator) is
 * believed and passed on; what anybody else claims is replaced by what we see.
 */
export function forwardedHeaders({ remoteAddress = 'unknown', encrypted, headers }: Peer): Record<string, string> {
  const believed = isLoopback(remoteAddress) ? headers : {};
  const before = single(believed['x-forwarded-for']);
  return {
    'x-forwarded-for': before === undefined ? remoteAddress : `${before}, ${remoteAddress}`,
    'x-forwarded-proto': single(believed['x-forwarded-proto']) ?? (encrypted ? 'https' : 'http'),
    'x-forwarded-host': single(believed['x-forwarded-host']) ?? headers.host ?? '',
  };
}

function single(value: string | string[] | undefined): string | undefined {
  const text = Array.isArray(value) ? value.join(', ') : value;
  return text === '' ? undefined : text;
}
