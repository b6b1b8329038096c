import { describe, expect, inject, it } from 'vitest';
import { createTestDatabase } from '../database/testing/create-test-database.ts';
import { openSession } from '../database/testing/open-session.ts';
import { queryAs } from '../database/testing/query-as.ts';
import { untilActivity } from '../database/testing/until-activity.ts';
import type { MigrationProgress } from './migrate.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { type Migration, readMigrations } from './read-migrations.ts';
import { migrateTestDatabase } from './testing/migrate-test-database.ts';

const known = await readMigrations(migrationsFolder);
const newDatabase = () => createTestDatabase(inject('postgresUrl'));
const added = (sql: string): readonly Migration[] => [...known, { name: '9999_added', sql, checksum: 'sum' }];

const recorded = (url: string) =>
  queryAs(url, 'SELECT migration_name AS name, checksum, applied_steps_count AS steps FROM _prisma_migrations ORDER BY migration_name');
const knownRecords = known.map(({ name, checksum }) => ({ name, checksum, steps: 1 }));
const hasTable = async (url: string, name: string) => {
  const rows = await queryAs<{ found: boolean }>(url, 'SELECT to_regclass($1) IS NOT NULL AS found', [name]);
  return rows[0]?.found;
};

describe('migrate', () => {
  it('fills an empty database, and finds nothing to do the second time', async () => {
    await using database = await newDatabase();
    const progress: MigrationProgress[] = [];
    expect(await migrateTestDatabase(database, { onProgress: (step) => progress.push(step) })).toEqual({ applied: known.length, known: 0 });
    expect(progress).toEqual([...known.map(({ name }) => ({ type: 'applied', name })), { type: 'api-role', change: 'made' }]);
    const installation = await queryAs(database.ownerUrl, 'SELECT * FROM installation');
    expect(installation).toEqual([{ id: expect.stringMatching(/^in_/), is_only: true, created_at: expect.any(Date) }]);

    expect(await migrateTestDatabase(database)).toEqual({ applied: 0, known: known.length });
    expect(await recorded(database.ownerUrl)).toEqual(knownRecords);
    expect(await queryAs(database.ownerUrl, 'SELECT * FROM installation')).toEqual(installation);
  });

  it('lets an owner without any help make the group of the api', async () => {
    await using database = await newDatabase();
    const group = `group_of_${new URL(database.ownerUrl).username}`;
    const migrations = known.map((migration) => ({ ...migration, sql: migration.sql.replaceAll('callwright_app', group) }));
    await migrateTestDatabase(database, { migrations });
    expect(await queryAs(database.ownerUrl, `SELECT pg_has_role('${group}', 'MEMBER WITH ADMIN OPTION') AS yes`)).toEqual([{ yes: true }]);
    await queryAs(database.superuserUrl, `DROP OWNED BY ${group}; DROP ROLE ${group}`);
  });

  it('refuses a migration that was edited after it was applied', async () => {
    await using database = await newDatabase();
    await migrateTestDatabase(database);
    const migrations = known.map((migration, index) => (index === 0 ? { ...migration, checksum: 'another' } : migration));
    await expect(migrateTestDatabase(database, { migrations })).rejects.toMatchObject({
      code: 'MIGRATE.EDITED',
      message: expect.stringContaining('0001_installation was edited after it had been applied'),
    });
  });

  it('refuses a database that is ahead of this build', async () => {
    await using database = await newDatabase();
    await migrateTestDatabase(database, { migrations: added('CREATE TABLE later (id INT)') });
    await expect(migrateTestDatabase(database)).rejects.toMatchObject({
      code: 'MIGRATE.DATABASE_AHEAD',
      message: expect.stringContaining('it holds 9999_added, which this build does not know'),
    });
  });

  it('refuses to go on where another tool failed half-way', async () => {
    await using database = await newDatabase();
    await migrateTestDatabase(database);
    await queryAs(database.ownerUrl, "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'sum', '9999_added')");
    const migrations = added('CREATE TABLE later (id INT)');
    await expect(migrateTestDatabase(database, { migrations })).rejects.toMatchObject({ code: 'MIGRATE.FAILED_EARLIER' });

    await queryAs(database.ownerUrl, 'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL');
    expect(await migrateTestDatabase(database, { migrations })).toEqual({ applied: 1, known: known.length });
  });

  it('leaves nothing of a migration whose SQL is broken, and says in which line', async () => {
    await using database = await newDatabase();
    const migrations = added('CREATE TABLE half (id INT);\n\nSELECT nowhere;');
    await expect(migrateTestDatabase(database, { migrations })).rejects.toMatchObject({
      code: 'MIGRATE.MIGRATION_FAILED',
      message: expect.stringContaining('9999_added failed at line 3: column "nowhere" does not exist'),
    });
    expect(await hasTable(database.ownerUrl, 'half')).toBe(false);
    expect(await recorded(database.ownerUrl)).toEqual(knownRecords);
  });

  it('tells the author of a migration that ends its own transaction', async () => {
    await using database = await newDatabase();
    const migrations = added('COMMIT; CREATE TABLE loose (id INT);');
    await expect(migrateTestDatabase(database, { migrations })).rejects.toMatchObject({ code: 'MIGRATE.ENDS_TRANSACTION' });
  });

  it('applies each migration once when two start at the same time', async () => {
    await using database = await newDatabase();
    const summaries = await Promise.all([migrateTestDatabase(database), migrateTestDatabase(database)]);
    expect(summaries.map(({ applied }) => applied).sort()).toEqual([0, known.length]);
    expect(await recorded(database.ownerUrl)).toEqual(knownRecords);
  });

  it('says that it waits for another one, and stops waiting when it is told to', async () => {
    await using database = await newDatabase();
    await using other = await openSession(database.ownerUrl);
    await other.query('SELECT pg_advisory_lock(72707369)');
    const stop = new AbortController();
    const onProgress = ({ type }: MigrationProgress) => type === 'waiting' && stop.abort(new Error('told to'));
    await expect(migrateTestDatabase(database, { onProgress }, stop.signal)).rejects.toThrow('told to');
  });

  it('leaves nothing of a migration during which the connection was lost', async () => {
    await using database = await newDatabase();
    await using other = await openSession(database.superuserUrl);
    await other.query('SELECT pg_advisory_lock(1)');
    const migrations = added('CREATE TABLE half (id INT); SELECT pg_advisory_lock(1);');
    const migrated = migrateTestDatabase(database, { migrations }).catch((error: unknown) => error);
    const isWaiting = "application_name = 'callwright migrate' AND wait_event_type = 'Lock'";
    await untilActivity(other, isWaiting, 1);
    await other.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND ${isWaiting}`);
    expect(await migrated).toMatchObject({ code: 'MIGRATE.INTERRUPTED', retryable: true });
    expect(await hasTable(database.ownerUrl, 'half')).toBe(false);
    expect(await recorded(database.ownerUrl)).toEqual(knownRecords);
  });
});

describe('the migrated database', () => {
  it('has room for one installation only', async () => {
    await using database = await newDatabase();
    await migrateTestDatabase(database);
    const insert = (isOnly: boolean) =>
      queryAs(database.ownerUrl, `INSERT INTO installation (id, is_only) VALUES ('in_${'0'.repeat(26)}', ${isOnly})`);
    await expect(insert(true)).rejects.toThrow('installation_is_only_key');
    await expect(insert(false)).rejects.toThrow('installation_is_only_check');
  });

  it('excludes overlapping ranges beside equal values', async () => {
    await using database = await newDatabase();
    await migrateTestDatabase(database);
    await using session = await openSession(database.ownerUrl);
    await session.query('CREATE TEMP TABLE booking (room TEXT, during TSTZRANGE, EXCLUDE USING gist (room WITH =, during WITH &&))');
    const book = (room: string) => session.query("INSERT INTO booking VALUES ($1, '[2026-01-01 10:00Z, 2026-01-01 11:00Z)')", [room]);
    await book('blue');
    await book('red');
    await expect(book('blue')).rejects.toMatchObject({ code: '23P01' });
  });
});
