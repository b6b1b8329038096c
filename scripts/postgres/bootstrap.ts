import pg from 'pg';
import type { Credentials } from './credentials.ts';

export const databaseName = 'callwright';
/** Owns the database and migrates it; no superuser, so that what works here works on anybody's PostgreSQL. */
export const ownerRole = 'callwright_owner';
/** What the api signs in as. Migrations make it. */
export const apiRole = 'callwright_api';

/** Makes the owner and the database when they are missing: a start that was killed half-way is completed by the next. */
export async function bootstrap(superuserUrl: string, credentials: Credentials): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ has_role: boolean; has_database: boolean }>(
      'SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS has_role, EXISTS (SELECT FROM pg_database WHERE datname = $2) AS has_database',
      [ownerRole, databaseName],
    );
    const found = rows[0];
    if (found?.has_role !== true) {
      await client.query(
        `CREATE ROLE ${ownerRole} LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS PASSWORD ${pg.escapeLiteral(credentials.owner)}`,
      );
    }
    if (found?.has_database !== true) await client.query(`CREATE DATABASE ${databaseName} OWNER ${ownerRole}`);
  } finally {
    await client.end();
  }
}
