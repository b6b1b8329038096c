import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.ts';
import { openSession } from './testing/open-session.ts';
import { queryAs } from './testing/query-as.ts';
import { createTenantRows, tenantTables } from './testing/tenant-rows.ts';

/** Who asks is found in these before there is a tenant: reached through apps/api/src/routing alone, and holding no content. */
const routingTables = ['account', 'call_route', 'membership', 'nonce', 'number_route', 'session'];
/** Nobody's: what migrations keep, the name of the installation, and the code of the plugins that come along. */
const tablesOfNobody = ['_prisma_migrations', 'installation', 'plugin_bundle'];

let api: TestApi;
let session: Client & AsyncDisposable;
let ada: string;
let bob: string;
beforeAll(async () => {
  api = await openTestApi();
  session = await openSession(api.database.apiUrl);
  ada = (await api.createTenant()).tenantId;
  bob = (await api.createTenant()).tenantId;
  await createTenantRows(api.database.superuserUrl, ada);
});
afterAll(async () => {
  await session[Symbol.asyncDispose]();
  await api[Symbol.asyncDispose]();
});

/** Tables that do not have row-level security, forced, with one policy by which each row belongs to its tenant. */
async function unprotectedTables(): Promise<readonly string[]> {
  const rows = await queryAs<{ name: string }>(
    api.database.superuserUrl,
    `SELECT relname::text AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity AND (
       SELECT count(*) = 1 AND bool_and(polpermissive AND polcmd = '*' AND polroles = '{0}'
         AND pg_get_expr(polqual, polrelid) ~ '^\\((tenant_id|id) = callwright_tenant\\(\\)\\)$'
         AND pg_get_expr(polqual, polrelid) = pg_get_expr(polwithcheck, polrelid))
       FROM pg_policy WHERE polrelid = pg_class.oid)) ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

describe('row-level security', () => {
  it('is forced on every table but the listed ones', async () => {
    expect(await unprotectedTables()).toEqual([...routingTables, ...tablesOfNobody].sort());
  });

  it.each([
    ['has none', ''],
    ['has it without force', 'ALTER TABLE forgotten ENABLE ROW LEVEL SECURITY'],
    [
      'lets everybody in',
      'ALTER TABLE forgotten ENABLE ROW LEVEL SECURITY; ALTER TABLE forgotten FORCE ROW LEVEL SECURITY; CREATE POLICY p ON forgotten USING (true)',
    ],
  ])('names a table that %s', async (_name, sql) => {
    await queryAs(api.database.superuserUrl, `CREATE TABLE forgotten (tenant_id text); ${sql}`);
    const found = await unprotectedTables();
    await queryAs(api.database.superuserUrl, 'DROP TABLE forgotten');
    expect(found).toContain('forgotten');
  });

  it('is tried below on every table that has it', async () => {
    const protectedTables = await queryAs<{ name: string }>(
      api.database.superuserUrl,
      `SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity`,
    );
    expect([...tenantTables].sort()).toEqual(protectedTables.map(({ name }) => name).sort());
  });
});

/** How many rows a statement of a tenant's met, or the SQLSTATE that it failed with. Nothing of it is kept. */
async function tryAs(tenantId: string | undefined, sql: string, values: readonly unknown[] = []): Promise<number | string | null> {
  await session.query('BEGIN');
  try {
    if (tenantId !== undefined) await session.query("SELECT set_config('callwright.tenant_id', $1, true)", [tenantId]);
    return (await session.query(sql, [...values])).rowCount;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  } finally {
    await session.query('ROLLBACK');
  }
}

const keyOf = (table: string) => (table === 'tenant' ? 'id' : 'tenant_id');
const isRefused = '42501';
const isThereAlready = '23505';

/** A column that the api may write, to be written with what it holds; undefined when the table is never changed. */
async function writableColumn(table: string): Promise<string | undefined> {
  const columns = await session.query<{ name: string }>(
    `SELECT attname::text AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND has_column_privilege($1::regclass, attnum, 'UPDATE') ORDER BY attnum DESC LIMIT 1`,
    [table],
  );
  return columns.rows[0]?.name;
}

async function mayDelete(table: string): Promise<boolean> {
  const { rows } = await session.query<{ yes: boolean }>("SELECT has_table_privilege($1::regclass, 'DELETE') AS yes", [table]);
  return rows[0]?.yes === true;
}

describe.each(tenantTables)('a row of %s', (table) => {
  const strangers = () => [bob, undefined, ''];

  it('is seen by its tenant and by nobody else', async () => {
    const sql = `SELECT 1 FROM "${table}" WHERE "${keyOf(table)}" = $1`;
    expect(await tryAs(ada, sql, [ada])).toBeGreaterThan(0);
    for (const stranger of strangers()) expect(await tryAs(stranger, sql, [ada])).toBe(0);
  });

  it('is changed by nobody else', async () => {
    const column = await writableColumn(table);
    const sql = `UPDATE "${table}" SET "${column ?? keyOf(table)}" = "${column ?? keyOf(table)}" WHERE "${keyOf(table)}" = '${ada}'`;
    expect(await tryAs(ada, sql)).toBe(column === undefined ? isRefused : 1);
    for (const stranger of strangers()) expect(await tryAs(stranger, sql)).toBe(column === undefined ? isRefused : 0);
  });

  it('is removed by nobody else', async () => {
    const isAllowed = await mayDelete(table);
    const sql = `DELETE FROM "${table}" WHERE "${keyOf(table)}" = '${ada}'`;
    expect(await tryAs(ada, sql)).toBe(isAllowed ? 1 : isRefused);
    for (const stranger of strangers()) expect(await tryAs(stranger, sql)).toBe(isAllowed ? 0 : isRefused);
  });

  it('is made by nobody else', async () => {
    const [row] = await queryAs<{ row: unknown }>(
      api.database.superuserUrl,
      `SELECT to_json(it) AS row FROM "${table}" it WHERE "${keyOf(table)}" = $1`,
      [ada],
    );
    const sql = `INSERT INTO "${table}" SELECT * FROM json_populate_record(NULL::"${table}", $1)`;
    const values = [JSON.stringify(row?.row)];
    // For its own tenant the same statement gets as far as finding that the row is there.
    expect(await tryAs(ada, sql, values)).toBe(isThereAlready);
    for (const stranger of strangers()) expect(await tryAs(stranger, sql, values)).toBe(isRefused);
  });
});
