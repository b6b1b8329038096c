/** A page, and what it is about. */
export type Route =
  | { readonly page: 'flows' }
  | { readonly page: 'flow'; readonly id: string }
  | { readonly page: 'numbers' }
  | { readonly page: 'appointments' }
  | { readonly page: 'system' }
  | { readonly page: 'not-found' };

export function parseRoute(path: string): Route {
  const [first = '', second, ...rest] = path.split('/').filter((part) => part !== '');
  if (first === 'flows' && second !== undefined && rest.length === 0) return { page: 'flow', id: decode(second) };
  if (second !== undefined) return { page: 'not-found' };
  const page = pages.find((one) => one === first);
  if (page !== undefined) return { page };
  return first === '' ? { page: 'flows' } : { page: 'not-found' };
}

export function pathOf(route: Exclude<Route, { page: 'not-found' }>): string {
  return route.page === 'flow' ? `/flows/${encodeURIComponent(route.id)}` : `/${route.page}`;
}

const pages = ['flows', 'numbers', 'appointments', 'system'] as const;

/** An address that somebody typed wrongly is still an address. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
