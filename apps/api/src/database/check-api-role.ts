import { databaseErrors } from './database-errors.ts';
import { explainDatabaseFailure } from './explain-database-failure.ts';
import type { Database } from './open-database.ts';

/** Refuses a role for which row-level security would not hold. One that may become such a role is as bad as being it. */
export async function checkApiRole(database: Pick<Database, 'ask'>): Promise<void> {
  const { role, isSuperuser, bypassesRowSecurity, ownedTable } = await readSignedInRole(database);
  if (isSuperuser) throw databaseErrors.ROLE_TOO_STRONG({ role, power: 'is a superuser' });
  if (bypassesRowSecurity) throw databaseErrors.ROLE_TOO_STRONG({ role, power: 'has BYPASSRLS' });
  if (ownedTable !== null) throw databaseErrors.ROLE_TOO_STRONG({ role, power: `owns the table "${ownedTable}"` });
}

interface SignedInRole {
  readonly role: string;
  readonly isSuperuser: boolean;
  readonly bypassesRowSecurity: boolean;
  readonly ownedTable: string | null;
}

async function readSignedInRole(database: Pick<Database, 'ask'>): Promise<SignedInRole> {
  const [signedIn] = await database
    .ask<SignedInRole>(`
      SELECT
        session_user::text AS role,
        bool_or(mine.rolsuper) AS "isSuperuser",
        bool_or(mine.rolbypassrls) AS "bypassesRowSecurity",
        (SELECT min(relname::text) FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
           AND pg_has_role(session_user, relowner, 'MEMBER')) AS "ownedTable"
      FROM pg_roles mine WHERE pg_has_role(session_user, mine.oid, 'MEMBER')`)
    .catch(explainDatabaseFailure);
  // An aggregate always gives a row.
  if (signedIn === undefined) throw new Error('The database did not say who is signed in.');
  return signedIn;
}
