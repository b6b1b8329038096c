import { describe, expect, inject, it } from 'vitest';
import { createTestDatabase } from '../database/testing/create-test-database.ts';
import { queryAs } from '../database/testing/query-as.ts';
import { migrateTestDatabase } from './testing/migrate-test-database.ts';

const newDatabase = () => createTestDatabase(inject('postgresUrl'));
const changed = (url: string, parts: Partial<Record<'host' | 'username' | 'password' | 'pathname', string>>) =>
  Object.assign(new URL(url), parts).href;

describe('signing in as the owner', () => {
  it.each([
    [
      'nobody listens',
      { host: '127.0.0.1:1' },
      'MIGRATE.UNREACHABLE',
      /^No PostgreSQL answers at 127\.0\.0\.1:1 \(.*\)\. Start it, or correct DATABASE_OWNER_URL\.$/,
    ],
    ['the host is unknown', { host: 'nowhere.invalid' }, 'MIGRATE.UNREACHABLE', /answers at nowhere\.invalid:/],
    ['the password is wrong', { password: 'wrong' }, 'MIGRATE.WRONG_PASSWORD', /refuses the role "owner_/],
    ['there is no password', { password: '' }, 'MIGRATE.WRONG_PASSWORD', /Correct DATABASE_OWNER_URL/],
    ['there is no such role', { username: 'nobody' }, 'MIGRATE.WRONG_PASSWORD', /"nobody"/],
    ['there is no such database', { pathname: '/nowhere' }, 'MIGRATE.NO_DATABASE', /has no database "nowhere"\. Create it/],
  ])('says what to do when %s', async (_what, parts, code, message) => {
    await using database = await newDatabase();
    const ownerUrl = changed(database.ownerUrl, parts);
    await expect(migrateTestDatabase(database, { ownerUrl })).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('says what to do when the role cannot sign in', async () => {
    await using database = await newDatabase();
    await queryAs(database.superuserUrl, `ALTER ROLE ${new URL(database.ownerUrl).username} NOLOGIN`);
    await expect(migrateTestDatabase(database)).rejects.toMatchObject({
      code: 'MIGRATE.SIGN_IN_REFUSED',
      message: expect.stringContaining('is not permitted to log in. Allow it there, or correct DATABASE_OWNER_URL.'),
    });
  });
});

describe('what the owner may do', () => {
  it('says what to do when the role does not own the database', async () => {
    await using database = await newDatabase();
    await queryAs(database.superuserUrl, `ALTER DATABASE ${new URL(database.ownerUrl).pathname.slice(1)} OWNER TO postgres`);
    await expect(migrateTestDatabase(database)).rejects.toMatchObject({
      code: 'MIGRATE.NOT_THE_OWNER',
      message: expect.stringMatching(/As a superuser: ALTER DATABASE "test_\w+" OWNER TO "owner_\w+";/),
    });
  });

  it('says what to do when it may not make roles', async () => {
    await using database = await newDatabase();
    await queryAs(database.superuserUrl, `ALTER ROLE ${new URL(database.ownerUrl).username} NOCREATEROLE`);
    await expect(migrateTestDatabase(database)).rejects.toMatchObject({
      code: 'MIGRATE.MAY_NOT_MAKE_ROLES',
      message: expect.stringMatching(/As a superuser: ALTER ROLE "owner_\w+" CREATEROLE;/),
    });
    const migrations = [{ name: '0001_role', sql: 'CREATE ROLE any_role', checksum: 'sum' }];
    await expect(migrateTestDatabase(database, { migrations })).rejects.toMatchObject({ code: 'MIGRATE.DATABASE_AHEAD' });
  });

  it('says what to do when it may not create an extension, or the server has none of that name', async () => {
    await using database = await newDatabase();
    const create = (name: string) =>
      migrateTestDatabase(database, { migrations: [{ name: '0001_a', sql: `CREATE EXTENSION ${name}`, checksum: '' }] });
    await expect(create('no_such_extension')).rejects.toMatchObject({
      code: 'MIGRATE.NO_EXTENSION',
      message: expect.stringContaining('extension "no_such_extension" is not available'),
    });
    // Not trusted: what btree_gist is to an owner without CREATE on the database.
    await expect(create('pageinspect')).rejects.toMatchObject({
      code: 'MIGRATE.MAY_NOT_MAKE_EXTENSION',
      message: expect.stringContaining('extension "pageinspect"). Create it in this database as a superuser'),
    });
  });
});
