import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createSystemClock } from '@callwright/foundation/clock';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type RunningCallwright, startCallwright } from '../harness/start-callwright.ts';
import { createThrowAwayHome } from '../harness/throw-away-home.ts';
import { root } from '../launch/env.mjs';
import { hasEnded, isAlive } from '../processes/process-facts.ts';

let home = '';
let throwAway: Awaited<ReturnType<typeof createThrowAwayHome>>;
let running: RunningCallwright | undefined;
const start = async (settings: Readonly<Record<string, string>> = {}) => {
  running = await startCallwright({ home, settings });
  return running;
};

beforeEach(async () => {
  throwAway = await createThrowAwayHome();
  home = throwAway.folder;
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await throwAway[Symbol.asyncDispose]();
});

describe('npm start', () => {
  it('serves the editor and reports every part as up, and stops with status 0 and no process left', async () => {
    const callwright = await start();
    const page = await fetch(callwright.address);
    expect(await page.text()).toContain('<title>Callwright');
    const health = await fetch(`${callwright.address}/healthz`);
    expect(await health.json()).toMatchObject({ status: 'ok', parts: { database: { state: 'up' }, runtime: { state: 'up' } } });
    const pids = Object.values(await callwright.pids());
    expect(await callwright.stop()).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(await readdir(home)).not.toContain('run.json');
  });

  it('stops in order, with no process left, when npm alone gets a SIGTERM', async () => {
    running = await startCallwright({ home, call: { command: 'npm', args: ['start'], cwd: root } });
    const pids = Object.values(await running.pids());
    process.kill(running.supervisorPid, 'SIGTERM');
    await running.exited;
    // npm does not wait for what it has started.
    const ended = await Promise.all(pids.map((pid) => hasEnded(pid, 20_000, createSystemClock())));
    expect(ended).toEqual([true, true, true]);
  });

  it('refuses a second start on the same home, and names the first', async () => {
    const first = await start();
    await expect(startCallwright({ home })).rejects.toThrow(
      `Callwright runs already on ${home} (process ${first.supervisorPid}, ${first.address}). Use that one, stop it first, or set CALLWRIGHT_HOME to another folder.`,
    );
    expect((await fetch(`${first.address}/healthz`)).status).toBe(200);
  });

  it('refuses a port that was asked for and is taken, and leaves nothing running', async () => {
    const stranger = createServer().listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const address = stranger.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(start({ PORT: String(port) })).rejects.toThrow(`Port ${port} is used by another program. Set PORT to a free one`);
    stranger.close();
    expect(await readdir(home)).not.toContain('run.json');
  });

  it('names every wrong setting at once', async () => {
    await expect(start({ PORT: '70000', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://localhost' })).rejects.toThrow(
      /npm start cannot start: settings are missing or wrong\.\n {2}PORT is wrong: .*\n {2}DATABASE_URL is wrong: .*\n {2}LOG_LEVEL is wrong: /,
    );
  });

  it('says which folder it may not use, when that is the case', async () => {
    await expect(startCallwright({ home: '/dev/null/home' })).rejects.toThrow(
      /The data folder \/dev\/null\/home cannot be used \(ENOTDIR\)\. Nothing was changed\. Give yourself write access to it, or set CALLWRIGHT_HOME/,
    );
  });
});

describe('npm start with a PostgreSQL of the user', () => {
  const name = `given_${randomBytes(4).toString('hex')}`;
  const urlFor = (user: string, database: string) => {
    const url = new URL(inject('postgresUrl'));
    [url.username, url.password, url.pathname] = [user, 'a password of ours', `/${database}`];
    return url.href;
  };
  const asSuperuser = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: inject('postgresUrl') });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };

  it('migrates with the owner it was given, makes the plain role, and starts no PostgreSQL of its own', async () => {
    await asSuperuser(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'a password of ours'`, `CREATE DATABASE ${name} OWNER ${name}`);
    // Other tests' databases are on the same server, and the group is the server's: a second installation is let in by its superuser.
    await asSuperuser(
      'DO $$ BEGIN CREATE ROLE callwright_app NOLOGIN NOBYPASSRLS; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$',
      `GRANT callwright_app TO ${name} WITH ADMIN OPTION`,
    );
    const callwright = await start({ DATABASE_URL: urlFor(name, name) });
    const health = await fetch(`${callwright.address}/healthz`);
    expect(await health.json()).toMatchObject({ status: 'ok' });
    expect(await readdir(join(home, 'postgres'))).toEqual([]);
    await callwright.stop();
    await asSuperuser(`DROP DATABASE ${name}`, `DROP ROLE ${name}_api`, `DROP ROLE ${name}`);
  });

  it('says what to do when the account cannot sign in', async () => {
    await expect(start({ DATABASE_URL: urlFor('nobody_we_know', 'postgres') })).rejects.toThrow(
      /The database could not be brought up to date\. .*nobody_we_know/s,
    );
  });
});
