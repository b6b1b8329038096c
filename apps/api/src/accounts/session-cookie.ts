export const sessionLifetimeMs = 30 * 24 * 60 * 60 * 1_000;

const name = 'callwright_session';

/** What the session cookie of a request holds. */
export function readSessionCookie(header: string | undefined): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return value === undefined || value === '' ? undefined : value;
}
