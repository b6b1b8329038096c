/** An address in parts: the host is written out, and each expression becomes one piece of the path or the query. */
export interface UrlTemplate {
  readonly host: string;
  readonly parts: readonly (string | { readonly field: string; readonly source: string })[];
}

const origin = /^https:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::\d{1,5})?(?=[/?#]|$)/;

/** Reads an address with expressions in it; or says in a sentence what is wrong with it. */
export function parseUrlTemplate(url: string): UrlTemplate | { readonly problem: string } {
  const literal = url.split('{{', 1)[0] ?? '';
  if (!literal.startsWith('https://'))
    return { problem: 'The address must begin with https://, so that nobody else can read what is sent.' };
  const host = origin.exec(url)?.[0];
  if (host === undefined && literal.includes('@', 'https://'.length))
    return { problem: 'Take the user and password out of the address: whoever sees the flow would see them.' };
  if (host === undefined && url !== literal)
    return { problem: 'Write the host out, without {{ }}: what a caller says must not decide where things are sent.' };
  if (host === undefined) return { problem: `"${literal.slice(0, 60)}" has no host. Write something like https://example.com/orders.` };
  return readParts(url, host);
}

function readParts(url: string, host: string): UrlTemplate | { readonly problem: string } {
  const parts: (string | { readonly field: string; readonly source: string })[] = [];
  let rest = url;
  for (let open = rest.indexOf('{{'); open >= 0; open = rest.indexOf('{{')) {
    const close = rest.indexOf('}}', open);
    if (close < 0) return { problem: 'The address has {{ without }} to end it. Add }} after the expression.' };
    const source = rest.slice(open + 2, close).trim();
    if (source === '') return { problem: 'There is nothing between {{ and }} in the address. Name a variable, or remove the braces.' };
    parts.push(rest.slice(0, open), { field: `url.${parts.length / 2}`, source });
    rest = rest.slice(close + 2);
  }
  return { host, parts: [...parts, rest] };
}
