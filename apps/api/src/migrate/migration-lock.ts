import type { Client } from 'pg';

/** The number that Prisma's own tools lock with: should somebody run them, they and we take turns too. */
const lockNumber = 72_707_369;

/** Lets one at a time migrate this database. Held by the session: a killed migration lets go of it. */
export async function takeMigrationLock(client: Client, onWait: () => void): Promise<AsyncDisposable> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [lockNumber]);
  if (rows[0]?.taken !== true) {
    onWait();
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber]);
  }
  return {
    [Symbol.asyncDispose]: async () => {
      // Fails only on a broken connection, and the lock went with that.
      await client.query('SELECT pg_advisory_unlock($1)', [lockNumber]).catch(() => {});
    },
  };
}
