import { createLogger } from '@callwright/foundation/log';
import { expect, inject, it } from 'vitest';
import { migrateTestDatabase } from '../migrate/testing/migrate-test-database.ts';
import { openDatabase } from './open-database.ts';
import { createTestDatabase } from './testing/create-test-database.ts';
import { queryAs } from './testing/query-as.ts';

/** A log whose lines can be waited for. */
function createAwaitedLog() {
  const { promise: firstLine, resolve } = Promise.withResolvers<unknown>();
  const log = createLogger({ name: 'test', level: 'debug' }, { write: (line) => resolve(JSON.parse(line)) });
  return { log, firstLine };
}

const endApiSessions = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'callwright api'`;

const lost = {
  level: 40,
  msg: 'a connection to the database was lost; the next query opens another',
  err: { message: 'terminating connection due to administrator command' },
};

it('reads what was granted, over at most ten connections', async () => {
  await using testDatabase = await createTestDatabase(inject('postgresUrl'));
  await migrateTestDatabase(testDatabase);
  await using database = openDatabase({ url: testDatabase.apiUrl, log: createAwaitedLog().log });
  await database.ping();
  const counts = await Promise.all(Array.from({ length: 30 }, () => database.prisma.installation.count()));
  expect(counts).toEqual(Array.from({ length: 30 }, () => 1));
  const sessions =
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'callwright api'";
  expect(await queryAs(testDatabase.superuserUrl, sessions)).toEqual([{ count: 10 }]);
});

it('survives that its idle connections are ended, and says so', async () => {
  await using testDatabase = await createTestDatabase(inject('postgresUrl'));
  await migrateTestDatabase(testDatabase);
  const { log, firstLine } = createAwaitedLog();
  await using database = openDatabase({ url: testDatabase.apiUrl, log });
  await database.prisma.installation.count();
  await queryAs(testDatabase.superuserUrl, endApiSessions);
  expect(await firstLine).toMatchObject(lost);
  expect(await database.prisma.installation.count()).toBe(1);
});

it('survives that a connection is ended in the middle of a transaction, which fails', async () => {
  await using testDatabase = await createTestDatabase(inject('postgresUrl'));
  await migrateTestDatabase(testDatabase);
  const { log, firstLine } = createAwaitedLog();
  await using database = openDatabase({ url: testDatabase.apiUrl, log });
  const transaction = database.prisma.$transaction(async (tx) => {
    await tx.installation.count();
    await queryAs(testDatabase.superuserUrl, endApiSessions);
    await firstLine;
    return tx.installation.count();
  });
  await expect(transaction).rejects.toThrow();
  expect(await firstLine).toMatchObject(lost);
  expect(await database.prisma.installation.count()).toBe(1);
});

it('opens while PostgreSQL is away, and fails only when it is asked something', async () => {
  await using database = openDatabase({ url: 'postgresql://api:pw@127.0.0.1:1/app', log: createAwaitedLog().log });
  await expect(database.ping()).rejects.toThrow('connect ECONNREFUSED 127.0.0.1:1');
});
