import { createLogger } from '@callwright/foundation/log';
import { describe, expect, inject, it } from 'vitest';
import { migrateTestDatabase } from '../migrate/testing/migrate-test-database.ts';
import { checkApiRole } from './check-api-role.ts';
import { openDatabase } from './open-database.ts';
import { createTestDatabase, type TestDatabase } from './testing/create-test-database.ts';
import { queryAs } from './testing/query-as.ts';

const log = createLogger({ name: 'test', level: 'silent' });

/** With a role for the api that the owner did not make: otherwise it could never become a member of the owner. */
async function newDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase(inject('postgresUrl'));
  const { username, password } = new URL(database.apiUrl);
  await queryAs(database.superuserUrl, `CREATE ROLE ${username} LOGIN PASSWORD '${password}'`);
  await migrateTestDatabase(database, { makeApiRole: false });
  return database;
}

async function check(url: string): Promise<void> {
  await using database = openDatabase({ url, log });
  await checkApiRole(database);
}

describe('checkApiRole', () => {
  it('is content with a plain role', async () => {
    await using database = await newDatabase();
    await expect(check(database.apiUrl)).resolves.toBeUndefined();
  });

  it('refuses a superuser, the owner, and what may become one of them', async () => {
    await using database = await newDatabase();
    const [api, owner] = [database.apiUrl, database.ownerUrl].map((url) => new URL(url).username);
    const refusal = (power: string) => ({
      code: 'DATABASE.ROLE_TOO_STRONG',
      message: expect.stringMatching(new RegExp(`signed in to its database as "\\w+", which ${power}: row-level security would not hold`)),
    });
    await expect(check(database.superuserUrl)).rejects.toMatchObject(refusal('is a superuser'));
    await expect(check(database.ownerUrl)).rejects.toMatchObject(refusal('owns the table "_prisma_migrations"'));

    await queryAs(database.superuserUrl, `ALTER ROLE ${api} BYPASSRLS`);
    await expect(check(database.apiUrl)).rejects.toMatchObject(refusal('has BYPASSRLS'));
    await queryAs(database.superuserUrl, `ALTER ROLE ${api} NOBYPASSRLS; GRANT ${owner} TO ${api}`);
    await expect(check(database.apiUrl)).rejects.toMatchObject(refusal('owns the table "_prisma_migrations"'));
    await queryAs(database.superuserUrl, `REVOKE ${owner} FROM ${api}; GRANT postgres TO ${api}`);
    await expect(check(database.apiUrl)).rejects.toMatchObject(refusal('is a superuser'));
  });

  it('says what to look at when the database does not answer', async () => {
    await expect(check('postgresql://api:pw@127.0.0.1:1/app')).rejects.toMatchObject({
      code: 'DATABASE.UNUSABLE',
      retryable: true,
      message: expect.stringMatching(/^The api cannot use its database: .*connect ECONNREFUSED 127\.0\.0\.1:1.* See that PostgreSQL runs/),
    });
  });
});
