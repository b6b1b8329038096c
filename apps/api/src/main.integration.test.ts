import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { EXIT_BAD_SETTINGS } from '@callwright/foundation/lifecycle';
import { listening } from '@callwright/http-server/testing/listening';
import { describe, expect, inject, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './database/testing/create-test-database.ts';
import { migrateTestDatabase } from './migrate/testing/migrate-test-database.ts';

const newDatabase = () => createTestDatabase(inject('postgresUrl'));

function start(env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ['--conditions=@callwright/source', join(import.meta.dirname, 'main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(env: Readonly<Record<string, string>>) {
  const child = start(env);
  child.stdout?.resume();
  const [stderr, [status]] = await Promise.all([child.stderr && text(child.stderr), once(child, 'exit')]);
  return { status, stderr };
}

/** Two ports that were free a moment ago, as settings. */
async function freePorts(): Promise<{ readonly PORT: string; readonly INTERNAL_PORT: string }> {
  await using one = createServer();
  await using other = createServer();
  const [url, otherUrl] = await Promise.all([listening(one), listening(other)]);
  return { PORT: new URL(url).port, INTERNAL_PORT: new URL(otherUrl).port };
}

async function settingsFor({ apiUrl }: Pick<TestDatabase, 'apiUrl'>) {
  return { ...(await freePorts()), DATABASE_URL: apiUrl, INTERNAL_TOKEN: 't'.repeat(32), RUNTIME_URL: 'http://127.0.0.1:9' };
}

/** Resolves when the program has logged this sentence; the test's own time limit ends it otherwise. */
function untilLogged(child: ChildProcess, sentence: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  child.stdout?.setEncoding('utf8').on('data', (lines: string) => {
    if (lines.includes(sentence)) resolve();
  });
  return promise;
}

describe('the api', () => {
  it('serves from its database, and ends when it is told to', async () => {
    await using database = await newDatabase();
    await migrateTestDatabase(database);
    const settings = await settingsFor(database);
    const child = start(settings);
    const exited = once(child, 'exit');
    await untilLogged(child, '"listening"');
    const response = await fetch(`http://127.0.0.1:${settings.PORT}/healthz`);
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { status: 'degraded', parts: { database: { state: 'up' }, runtime: { state: 'down' } } },
    ]);
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  });

  it('names what is missing, with a status that says that starting again is no use', async () => {
    expect(await run({})).toEqual({
      status: EXIT_BAD_SETTINGS,
      stderr: expect.stringContaining('DATABASE_URL is missing.\n  INTERNAL_TOKEN is missing.\n'),
    });
  });

  it('names the port that is taken, and the variable to change', async () => {
    await using database = await newDatabase();
    await migrateTestDatabase(database);
    await using other = createServer();
    const { port } = new URL(await listening(other));
    expect(await run({ ...(await settingsFor(database)), PORT: port })).toEqual({
      status: 1,
      stderr: `Port ${port} on 127.0.0.1 is taken by another program. Stop that program, or set PORT to a free port.\n`,
    });
  });

  it('does not serve as a role that would see every tenant', async () => {
    await using database = await newDatabase();
    expect(await run(await settingsFor({ apiUrl: database.superuserUrl }))).toEqual({
      status: 1,
      stderr: expect.stringContaining('row-level security would not hold'),
    });
  });
});
