const name = 'callwright_session';
const lifetimeSeconds = 30 * 24 * 60 * 60;

export const sessionLifetimeMs = lifetimeSeconds * 1_000;

/** What the session cookie of a request holds. */
export function readSessionCookie(header: string | undefined): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return value === undefined || value === '' ? undefined : value;
}

/** A Set-Cookie header that signs a browser in. */
export function sessionCookie(token: string, publicUrl: string): string {
  return cookie(token, lifetimeSeconds, publicUrl);
}

/** A Set-Cookie header that makes a browser forget its session. */
export function noSessionCookie(publicUrl: string): string {
  return cookie('', 0, publicUrl);
}

/** Lax: a link from elsewhere opens the editor signed in, and nothing is sent along when another site writes to us. */
function cookie(value: string, maxAgeSeconds: number, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;
}
