import type { Secret } from '@callwright/plugin-sdk';

/** The tenant's credentials: what the manifest declares, and the values from the connection. */
export interface Credentials {
  readonly hosts: readonly string[];
  readonly declared: Readonly<Record<string, Secret>>;
  readonly values: Readonly<Record<string, string>>;
}

export type BuiltHeaders =
  | { readonly type: 'built'; readonly headers: Record<string, string> }
  | { readonly type: 'refused'; readonly message: string };

/** The headers of one request to one checked host: the guest's own, and the secrets that were declared for this very host. */
export function buildHeaders(own: Readonly<Record<string, string>>, host: string, { declared, values }: Credentials): BuiltHeaders {
  const secrets = Object.entries(declared);
  const reserved = new Set([...neverTheirs, ...secrets.map(([, { name }]) => name.toLowerCase())]);
  const headers: Record<string, string> = { accept: '*/*', 'user-agent': 'Callwright-Plugin/1' };
  for (const [name, value] of Object.entries(own)) {
    const key = name.toLowerCase();
    if (!/^[a-z0-9!#$%&'*+.^_`|~-]+$/.test(key) || /[\r\n\0]/.test(value))
      return { type: 'refused', message: `"${name}" is no proper header.` };
    if (reserved.has(key) || key.startsWith('proxy-') || key.startsWith('sec-'))
      return { type: 'refused', message: `A plugin may not set the header "${name}".` };
    headers[key] = value;
  }
  for (const [secretName, secret] of secrets) {
    const value = Object.hasOwn(values, secretName) ? values[secretName] : undefined;
    if (secret.host === host && value !== undefined)
      headers[secret.name.toLowerCase()] = secret.format.replaceAll(`{{${secretName}}}`, () => value);
  }
  return { type: 'built', headers };
}

const neverTheirs = [
  'authorization',
  'connection',
  'content-length',
  'cookie',
  'expect',
  'forwarded',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
];
