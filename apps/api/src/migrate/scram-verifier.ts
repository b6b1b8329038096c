import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

// PostgreSQL's own number.
const iterations = 4096;

/**
 * The form in which PostgreSQL keeps a password (RFC 5803). Sent instead of the password itself, which would otherwise stand in the
 * server's log whenever that logs statements, or this one failed.
 */
export function scramVerifier(password: string, salt: Uint8Array): string {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const sign = (text: string) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(sign('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${Buffer.from(salt).toString('base64')}$${storedKey}:${sign('Server Key').toString('base64')}`;
}
