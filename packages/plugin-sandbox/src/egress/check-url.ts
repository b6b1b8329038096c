import { isIP } from 'node:net';

export type CheckedUrl =
  | { readonly type: 'fine'; readonly url: URL; readonly host: string }
  | { readonly type: 'refused'; readonly message: string };

/** Where a plugin may send a request: https, to one of these hosts by its name, on the usual port. */
export function checkUrl(text: string, hosts: readonly string[], base?: URL): CheckedUrl {
  const url = URL.parse(text, base?.href);
  if (url === null) return refused('This is no URL.');
  if (url.protocol !== 'https:') return refused('Use https.');
  if (url.username !== '' || url.password !== '') return refused('A URL may not hold a user name or a password.');
  // The parser drops the port when it is the usual one.
  if (url.port !== '') return refused('Use the usual port.');
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  // The parser has already turned 2130706433, 0x7f.1 and the like into an address. Node asks no lookup hook for these: it is now or never.
  if (isIP(host) !== 0 || host.startsWith('[')) return refused('Name a host, not an address.');
  if (!hosts.includes(host)) return refused(`"${host}" is not among the hosts that were declared and granted.`);
  url.hostname = host;
  return { type: 'fine', url, host };
}

function refused(message: string): CheckedUrl {
  return { type: 'refused', message };
}
