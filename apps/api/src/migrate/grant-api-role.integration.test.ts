import { describe, expect, inject, it } from 'vitest';
import { createTestDatabase } from '../database/testing/create-test-database.ts';
import { queryAs } from '../database/testing/query-as.ts';
import type { ApiRoleChange } from './grant-api-role.ts';
import type { MigrateOptions } from './migrate.ts';
import { migrateTestDatabase } from './testing/migrate-test-database.ts';

type TestDatabase = Awaited<ReturnType<typeof createTestDatabase>>;

const newDatabase = () => createTestDatabase(inject('postgresUrl'));
const roleOf = (url: string) => new URL(url).username;

async function apiRoleChange(database: TestDatabase, changes: Partial<MigrateOptions> = {}): Promise<ApiRoleChange | undefined> {
  let change: ApiRoleChange | undefined;
  await migrateTestDatabase(database, {
    ...changes,
    onProgress: (progress) => {
      if (progress.type === 'api-role') change = progress.change;
    },
  });
  return change;
}

describe('grantApiRole', () => {
  it('makes a plain role that may do what was granted, and no more', async () => {
    await using database = await newDatabase();
    expect(await apiRoleChange(database)).toBe('made');
    expect(await queryAs(database.apiUrl, 'SELECT id FROM installation')).toEqual([{ id: expect.stringMatching(/^in_/) }]);
    const denied = { code: '42501' };
    await expect(queryAs(database.apiUrl, 'CREATE TABLE mine (id INT)')).rejects.toMatchObject(denied);
    await expect(queryAs(database.apiUrl, 'DELETE FROM installation')).rejects.toMatchObject(denied);
    await expect(queryAs(database.apiUrl, 'DELETE FROM _prisma_migrations')).rejects.toMatchObject(denied);
    const attributes =
      'SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles WHERE rolname = current_user';
    expect(Object.values((await queryAs(database.apiUrl, attributes))[0] ?? {})).toEqual([false, false, false, false, false]);
  });

  it('keeps everybody else out of the database', async () => {
    await using database = await newDatabase();
    await using other = await newDatabase();
    await migrateTestDatabase(database);
    const stranger = Object.assign(new URL(other.ownerUrl), { pathname: new URL(database.ownerUrl).pathname }).href;
    await expect(queryAs(stranger, 'SELECT 1')).rejects.toMatchObject({ code: '42501' });
  });

  it('writes nothing when all is in order', async () => {
    await using database = await newDatabase();
    await migrateTestDatabase(database);
    const versions = `SELECT (SELECT xmin FROM pg_authid WHERE rolname = '${roleOf(database.apiUrl)}') AS role,
      (SELECT xmin FROM pg_database WHERE datname = current_database()) AS database`;
    const before = await queryAs(database.superuserUrl, versions);
    expect(await apiRoleChange(database)).toBe('none');
    expect(await queryAs(database.superuserUrl, versions)).toEqual(before);
  });

  it('gives the role the password of the URL when it has another, with any character in it', async () => {
    await using database = await newDatabase();
    await migrateTestDatabase(database);
    const apiUrl = Object.assign(new URL(database.apiUrl), { password: encodeURIComponent(`it's \\ "50%" ; é`) }).href;
    expect(await apiRoleChange(database, { apiUrl })).toBe('given-password');
    expect(await queryAs(apiUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('quotes the name of the role', async () => {
    await using database = await newDatabase();
    const role = `${roleOf(database.apiUrl)} "x"; --`;
    const apiUrl = Object.assign(new URL(database.apiUrl), { username: encodeURIComponent(role) }).href;
    expect(await apiRoleChange(database, { apiUrl })).toBe('made');
    expect(await queryAs(apiUrl, 'SELECT current_user AS name')).toEqual([{ name: role }]);
    await queryAs(database.superuserUrl, `DROP OWNED BY "${role.replaceAll('"', '""')}"; DROP ROLE "${role.replaceAll('"', '""')}"`);
  });

  it('takes a role that somebody else made, without touching its password', async () => {
    await using database = await newDatabase();
    const { username, password } = new URL(database.apiUrl);
    await queryAs(database.superuserUrl, `CREATE ROLE ${username} LOGIN PASSWORD '${password}'`);
    expect(await apiRoleChange(database, { makeApiRole: false })).toBe('none');
    expect(await queryAs(database.apiUrl, 'SELECT count(*)::int AS count FROM installation')).toEqual([{ count: 1 }]);
  });

  it('says so when the role is missing and it was not asked to make it', async () => {
    await using database = await newDatabase();
    await expect(migrateTestDatabase(database, { makeApiRole: false })).rejects.toMatchObject({
      code: 'MIGRATE.API_ROLE_MISSING',
      message: expect.stringMatching(/or set MAKE_API_ROLE=true\.$/),
    });
  });

  it('says so when the password differs and it may not change it', async () => {
    await using database = await newDatabase();
    await queryAs(database.superuserUrl, `CREATE ROLE ${roleOf(database.apiUrl)} LOGIN PASSWORD 'another'`);
    await expect(migrateTestDatabase(database)).rejects.toMatchObject({ code: 'MIGRATE.MAY_NOT_CHANGE_API_ROLE' });
  });

  it('says so when it may not hand out the group of the api', async () => {
    await using database = await newDatabase();
    await queryAs(database.superuserUrl, `REVOKE callwright_app FROM ${roleOf(database.ownerUrl)}`);
    await expect(migrateTestDatabase(database)).rejects.toMatchObject({
      code: 'MIGRATE.MAY_NOT_GRANT',
      message: expect.stringMatching(/As a superuser: GRANT callwright_app TO "owner_\w+" WITH ADMIN OPTION;$/),
    });
  });

  it.each([
    ['is a superuser', (database: TestDatabase) => database.superuserUrl],
    ['is the owner of the database or a member of it', (database: TestDatabase) => database.ownerUrl],
  ])('refuses a role that %s', async (power, apiUrl) => {
    await using database = await newDatabase();
    await expect(migrateTestDatabase(database, { apiUrl: apiUrl(database) })).rejects.toMatchObject({
      code: 'MIGRATE.API_ROLE_TOO_STRONG',
      message: expect.stringContaining(power),
    });
  });

  it.each(['BYPASSRLS', 'CREATEROLE', 'REPLICATION'])('refuses a role that has %s', async (power) => {
    await using database = await newDatabase();
    await queryAs(database.superuserUrl, `CREATE ROLE ${roleOf(database.apiUrl)} LOGIN ${power}`);
    await expect(migrateTestDatabase(database)).rejects.toMatchObject({
      message: expect.stringContaining(`has ${power}: what keeps tenants apart`),
    });
  });

  it('refuses a role that may become the owner', async () => {
    await using database = await newDatabase();
    await queryAs(database.superuserUrl, `CREATE ROLE ${roleOf(database.apiUrl)} LOGIN IN ROLE ${roleOf(database.ownerUrl)}`);
    await expect(migrateTestDatabase(database)).rejects.toMatchObject({ code: 'MIGRATE.API_ROLE_TOO_STRONG' });
  });
});
