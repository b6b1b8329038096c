const base = 'http://runtime.invalid';

/** The path and query to ask of the runtime for; undefined when an address does not end under /media. */
export function mediaTarget(url: string): string | undefined {
  const parsed = URL.parse(url, base);
  // Dot segments, `//host` and whole URLs lead elsewhere once they are resolved: to the runtime's other pages, or to another machine.
  if (parsed === null || parsed.origin !== base) return undefined;
  if (parsed.pathname !== '/media' && !parsed.pathname.startsWith('/media/')) return undefined;
  return parsed.pathname + parsed.search;
}
