import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { EXIT_BAD_SETTINGS } from '@callwright/foundation/lifecycle';
import { describe, expect, inject, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing/create-test-database.ts';
import { openSession } from '../database/testing/open-session.ts';
import { queryAs } from '../database/testing/query-as.ts';
import { untilActivity } from '../database/testing/until-activity.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { readMigrations } from './read-migrations.ts';

const names = (await readMigrations(migrationsFolder)).map(({ name }) => name);
const allApplied = `migrations: ${names.length} applied, 0 known`;
const newDatabase = () => createTestDatabase(inject('postgresUrl'));
const settingsOf = ({ ownerUrl, apiUrl }: TestDatabase) => ({ DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: apiUrl, MAKE_API_ROLE: 'true' });

function start(env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ['--conditions=@callwright/source', join(import.meta.dirname, 'main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(env: Readonly<Record<string, string>>) {
  const child = start(env);
  const [stdout, stderr, [status]] = await Promise.all([
    child.stdout && text(child.stdout),
    child.stderr && text(child.stderr),
    once(child, 'exit'),
  ]);
  return { status, stdout, stderr };
}

describe('the migrate program', () => {
  it('prints a line for each migration, and a last one', async () => {
    await using database = await newDatabase();
    const lines = [...names.map((name) => `migrations: applied ${name}`), "migrations: made the api's role", allApplied, ''];
    expect(await run(settingsOf(database))).toEqual({ status: 0, stdout: lines.join('\n'), stderr: '' });
    expect(await run(settingsOf(database))).toEqual({ status: 0, stdout: `migrations: 0 applied, ${names.length} known\n`, stderr: '' });
  });

  it('says in one line what is in the way', async () => {
    await using database = await newDatabase();
    expect(await run({ ...settingsOf(database), DATABASE_OWNER_URL: 'postgresql://owner:pw@127.0.0.1:1/app' })).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^No PostgreSQL answers at .*\n$/),
    });
  });

  it('names the settings that are missing, with a status that says that starting again is no use', async () => {
    expect(await run({ MAKE_API_ROLE: 'true' })).toEqual({
      status: EXIT_BAD_SETTINGS,
      stdout: '',
      stderr: expect.stringContaining('DATABASE_OWNER_URL is missing.\n  DATABASE_URL is missing.\n'),
    });
  });

  it.each([
    ['killed', 'SIGKILL', [null, 'SIGKILL']],
    ['told to stop', 'SIGTERM', [1, null]],
  ] as const)('leaves neither change nor record when it is %s in the middle of a migration', async (_what, signal, exit) => {
    await using database = await newDatabase();
    await using watcher = await openSession(database.superuserUrl);
    await using blocker = await openSession(database.superuserUrl);
    // The migration's own CREATE TABLE waits for whoever is making a table of that name.
    await blocker.query('BEGIN; CREATE TABLE installation (id INT)');
    const child = start(settingsOf(database));
    const exited = once(child, 'exit');
    await untilActivity(watcher, "application_name = 'callwright migrate' AND wait_event_type = 'Lock'", 1);
    child.kill(signal);
    expect(await exited).toEqual(exit);
    await blocker.query('ROLLBACK');
    await untilActivity(watcher, "application_name = 'callwright migrate'", 0);

    const left = "SELECT to_regclass('installation') AS table, (SELECT count(*)::int FROM _prisma_migrations) AS records";
    expect(await queryAs(database.ownerUrl, left)).toEqual([{ table: null, records: 0 }]);
    expect((await run(settingsOf(database))).stdout).toContain(allApplied);
  });
});
