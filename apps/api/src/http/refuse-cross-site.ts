import { isIP } from 'node:net';
import type { onRequestAsyncHookHandler } from 'fastify';
import { apiErrors } from '../api-errors.ts';

/**
 * Refuses what a page of another site tells a browser to write: the browser would send the session cookie along. Browsers say where a page
 * comes from; programs that are none say nothing, and have no cookie either.
 */
export function refuseCrossSite(publicUrl: string): onRequestAsyncHookHandler {
  return async ({ method, headers }) => {
    if (method === 'GET' || method === 'HEAD') return;
    const { origin, host } = headers;
    if (origin === undefined || isOurs(origin, publicUrl, host)) return;
    throw apiErrors.CROSS_SITE({ origin });
  };
}

/**
 * Under the address we are known by, or under the one that this very request was sent to, when that is an IP address or this machine itself.
 * Any other name may be another site's, which it lets point to us for a moment: to the browser we are then one site.
 */
function isOurs(origin: string, publicUrl: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  if (origin === new URL(publicUrl).origin) return true;
  const asked = new URL(origin);
  return asked.host === host && isNobodysName(asked.hostname);
}

function isNobodysName(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}
