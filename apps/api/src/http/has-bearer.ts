import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether an Authorization header carries this bearer token. How long the answer takes tells nothing about the token. */
export function hasBearer(authorization: string | undefined, token: string): boolean {
  const [, given] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  if (given === undefined) return false;
  // Hashing first makes both sides equally long, which the comparison demands.
  return timingSafeEqual(sha256(given), sha256(token));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
