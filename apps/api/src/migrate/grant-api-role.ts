import pg, { type Client } from 'pg';
import { migrateErrors } from './migrate-errors.ts';
import { readPostgresAddress } from './postgres-address.ts';
import { readPostgresFailure } from './postgres-failure.ts';
import { type ApiRoleState, apiGroup, readApiRole } from './read-api-role.ts';
import { scramVerifier } from './scram-verifier.ts';

export interface GrantApiRoleOptions {
  /** Signed in as the owner of the database, whose migrations are applied. */
  readonly client: Client;
  readonly apiUrl: string;
  /** Make the role when it is missing, and give it the password of `apiUrl` when it has another. */
  readonly makeApiRole: boolean;
  readonly randomBytes: (length: number) => Uint8Array;
}

export type ApiRoleChange = 'made' | 'given-password' | 'none';

/**
 * Sees to it that the role of the api's URL may do what migrations grant, and no more. What is in order already is not written again:
 * this runs at every start.
 */
export async function grantApiRole(options: GrantApiRoleOptions): Promise<ApiRoleChange> {
  const { client, apiUrl, makeApiRole } = options;
  const { role, password } = readPostgresAddress(apiUrl);
  if (role === '' || (makeApiRole && password === '')) throw migrateErrors.API_ROLE_UNNAMED({});

  const state = await readApiRole(client, role);
  const { owner, database, powers } = state;
  if (!state.ownsDatabase) throw migrateErrors.NOT_THE_OWNER({ role: owner, database });
  if (powers.length > 0) throw migrateErrors.API_ROLE_TOO_STRONG({ role, powers });
  if (!state.exists && !makeApiRole) throw migrateErrors.API_ROLE_MISSING({ role });
  if (state.exists && !state.canSignIn) throw migrateErrors.API_ROLE_CANNOT_SIGN_IN({ role, reason: 'the role has no LOGIN' });

  const setPassword = `PASSWORD ${pg.escapeLiteral(scramVerifier(password, options.randomBytes(16)))}`;
  if (!state.exists) await makeRole(client, { role, owner, setPassword });
  await grantWhatIsMissing(client, role, state);
  if (!state.exists) return 'made';
  if (!makeApiRole || (await acceptsPassword(apiUrl, role))) return 'none';
  await changePassword(client, { role, owner, setPassword });
  return 'given-password';
}

interface RoleChange {
  readonly role: string;
  readonly owner: string;
  readonly setPassword: string;
}

async function makeRole(client: Client, { role, owner, setPassword }: RoleChange): Promise<void> {
  const sql = `CREATE ROLE ${pg.escapeIdentifier(role)} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION ${setPassword}`;
  await client.query(sql).catch(whenDenied((cause) => migrateErrors.MAY_NOT_MAKE_ROLES({ role: owner }, { cause })));
}

async function grantWhatIsMissing(client: Client, role: string, state: ApiRoleState): Promise<void> {
  const api = pg.escapeIdentifier(role);
  const database = pg.escapeIdentifier(state.database);
  if (!state.isMember) {
    const explain = whenDenied((cause) => migrateErrors.MAY_NOT_GRANT({ owner: state.owner, group: apiGroup }, { cause }));
    await client.query(`GRANT ${apiGroup} TO ${api}`).catch(explain);
  }
  if (!state.mayConnect) await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${api}`);
  if (state.publicMayConnect) await client.query(`REVOKE CONNECT ON DATABASE ${database} FROM PUBLIC`);
  // The api asks it at every start whether the database fits the build.
  if (!state.groupReadsMigrations) await client.query(`GRANT SELECT ON _prisma_migrations TO ${apiGroup}`);
}

/** Asked by signing in, because nobody but a superuser can read what password a role has. */
async function acceptsPassword(apiUrl: string, role: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: apiUrl, application_name: 'callwright migrate', connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    const { code, reason } = readPostgresFailure(error);
    if (code === '28P01') return false; // invalid_password
    throw migrateErrors.API_ROLE_CANNOT_SIGN_IN({ role, reason }, { cause: error });
  } finally {
    await client.end();
  }
}

async function changePassword(client: Client, { role, owner, setPassword }: RoleChange): Promise<void> {
  const explain = whenDenied((cause) => migrateErrors.MAY_NOT_CHANGE_API_ROLE({ owner, role }, { cause }));
  await client.query(`ALTER ROLE ${pg.escapeIdentifier(role)} ${setPassword}`).catch(explain);
}

function whenDenied(explain: (cause: unknown) => Error): (error: unknown) => never {
  return (error) => {
    throw readPostgresFailure(error).code === '42501' ? explain(error) : error; // insufficient_privilege
  };
}
