import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase extends AsyncDisposable {
  /** As the cluster's superuser, in this database. */
  readonly superuserUrl: string;
  /** As the database's owner: no superuser, but it may make roles. */
  readonly ownerUrl: string;
  /** As the api. The migrate program makes the role. */
  readonly apiUrl: string;
}

/** An empty database of its own, gone with its roles when it is disposed of: `await using database = await createTestDatabase(...)`. */
export async function createTestDatabase(postgresUrl: string): Promise<TestDatabase> {
  const suffix = randomBytes(6).toString('hex');
  const [database, owner, api] = [`test_${suffix}`, `owner_${suffix}`, `api_${suffix}`];
  const urlFor = (role: string) => withParts(postgresUrl, { username: role, password: suffix, pathname: `/${database}` });

  await asSuperuser(postgresUrl, async (client) => {
    await client.query(makeGroup);
    await client.query(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD '${suffix}'`);
    // The group is shared by all databases of the cluster; whose owner made it matters to who may hand it out.
    await client.query(`GRANT callwright_app TO ${owner} WITH ADMIN OPTION`);
    await client.query(`CREATE DATABASE ${database} OWNER ${owner}`);
  });

  return {
    superuserUrl: withParts(postgresUrl, { pathname: `/${database}` }),
    ownerUrl: urlFor(owner),
    apiUrl: urlFor(api),
    [Symbol.asyncDispose]: () =>
      asSuperuser(postgresUrl, async (client) => {
        await client.query(`DROP DATABASE ${database} WITH (FORCE)`);
        await client.query(`DROP ROLE IF EXISTS ${api}`);
        await client.query(`DROP ROLE ${owner}`);
      }),
  };
}

// As in the first migration: several test files may come here at once.
const makeGroup = `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'callwright_app') THEN CREATE ROLE callwright_app NOLOGIN NOBYPASSRLS; END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;

async function asSuperuser(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withParts(url: string, parts: Partial<Record<'username' | 'password' | 'pathname', string>>): string {
  return Object.assign(new URL(url), parts).href;
}
