import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, createSystemClock } from '@callwright/foundation/clock';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive } from '../processes/process-facts.ts';
import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { initialise } from './initialise.ts';
import { readPostmasterPid } from './orphan.ts';
import { placeBinaries } from './placement.ts';

const isRoot = process.getuid?.() === 0;
const canMount = isRoot && process.platform === 'linux' && mountWorks();
if (!canMount) process.stdout.write('NOTE: the tests with a full and a read-only disk are skipped: they need root and mount.\n');

let base = '';
let folder = '';
let running: EmbeddedPostgres[] = [];
const said: string[] = [];

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'callwright-postgres-'));
  await chmod(base, 0o755);
  folder = join(base, 'a home with spaces');
  await mkdir(folder);
  said.length = 0;
});
afterEach(async () => {
  for (const server of running) await server.stop();
  running = [];
  for (const name of await readdir(base)) if (name.startsWith('disk-')) execFileSync('umount', [join(base, name)]);
  await rm(base, { recursive: true, force: true });
});

interface StartOptions {
  readonly port?: number;
  readonly durability?: 'full';
  readonly clock?: Clock;
}

async function start(options: StartOptions = {}): Promise<EmbeddedPostgres> {
  const places = placesBelow(base);
  const logFile = join(base, 'postgres.log');
  const say = (line: string) => said.push(line);
  const server = await startEmbeddedPostgres({ folder, logFile, durability: 'none', clock: createSystemClock(), say, places, ...options });
  running.push(server);
  return server;
}

/** What would lie in the system's folders lies in the test's own. */
function placesBelow(folder: string) {
  return { dataRoot: join(folder, 'elsewhere'), binariesRoot: join(folder, 'cache') };
}

async function query(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  it('starts on a new folder, with an owner who is no superuser, and keeps what was written over a stop', async () => {
    const first = await start();
    await query(first.ownerUrl, 'CREATE TABLE witness (said text)', "INSERT INTO witness VALUES ('still here')");
    expect(await query(first.ownerUrl, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([{ rolsuper: false }]);
    await first.stop();
    const second = await start();
    expect(await query(second.ownerUrl, 'SELECT said FROM witness')).toEqual([{ said: 'still here' }]);
    expect(second.port).toBe(first.port);
  });

  it('lets the owner make the extension that bookings need', async () => {
    const { ownerUrl } = await start();
    await query(ownerUrl, 'CREATE EXTENSION btree_gist');
    expect(await query(ownerUrl, "SELECT extname FROM pg_extension WHERE extname = 'btree_gist'")).toHaveLength(1);
  });

  it('listens on the loopback address only, and demands a password', async () => {
    const { superuserUrl, port } = await start();
    expect(await query(superuserUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await expect(query(`postgresql://postgres:guess@127.0.0.1:${port}/postgres`, 'SELECT 1')).rejects.toThrow(
      /password authentication failed/,
    );
  });

  it('stops a server that a killed supervisor left behind, in order, and finds every row', async () => {
    const orphan = await start({ durability: 'full' });
    await query(orphan.ownerUrl, 'CREATE TABLE witness (said text)', "INSERT INTO witness VALUES ('still here')");
    const next = await start();
    expect(said).toEqual([`A PostgreSQL left behind by an earlier start (process ${orphan.pid}) was stopped in order.`]);
    expect(await query(next.ownerUrl, 'SELECT said FROM witness')).toEqual([{ said: 'still here' }]);
  });

  it('finds every committed row after it was killed', async () => {
    const killed = await start({ durability: 'full' });
    await query(killed.ownerUrl, 'CREATE TABLE witness (said text)', "INSERT INTO witness VALUES ('still here')");
    process.kill(killed.pid, 'SIGKILL');
    expect(await killed.exited).toBe('ended by SIGKILL');
    const next = await start();
    expect(await query(next.ownerUrl, 'SELECT said FROM witness')).toEqual([{ said: 'still here' }]);
  });

  it('waits for what a killed server has left behind, which holds its memory', async () => {
    const killed = await start();
    const client = new pg.Client({ connectionString: killed.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    const [{ pid: remains }] = (await client.query('SELECT pg_backend_pid() AS pid')).rows;
    process.kill(remains, 'SIGSTOP');
    process.kill(killed.pid, 'SIGKILL');
    await killed.exited;
    let refusals = 0;
    const clock = createSystemClock();
    const sleep: Clock['sleep'] = async (ms, signal) => {
      const log = await readFile(join(base, 'postgres.log'), 'utf8');
      refusals = log.split('pre-existing shared memory block').length - 1;
      if (refusals === 2) process.kill(remains, 'SIGCONT');
      await clock.sleep(ms, signal);
    };
    const next = await start({ clock: { ...clock, sleep } });
    expect(await query(next.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(refusals).toBeGreaterThan(1);
  });

  it('never signals another program that has the number of an old server by now', async () => {
    const first = await start();
    await first.stop();
    const pidFile = join(first.dataFolder, 'postmaster.pid');
    await writeFile(pidFile, `${process.pid}\n${first.dataFolder}\n1\n${first.port}\n`);
    await start();
    expect(isAlive(process.pid)).toBe(true);
  });

  it('takes another port when its own is taken, and remembers that one', async () => {
    const first = await start();
    await first.stop();
    const stranger = createServer().listen(first.port, '127.0.0.1');
    await once(stranger, 'listening');
    const second = await start();
    expect(second.port).not.toBe(first.port);
    await second.stop();
    stranger.close();
    expect((await start()).port).toBe(second.port);
  });

  it('does not wander to another port when it must keep its own, and may be asked again', async () => {
    const { port, stop } = await start();
    await stop();
    const stranger = createServer().listen(port, '127.0.0.1');
    await once(stranger, 'listening');
    await expect(start({ port })).rejects.toMatchObject({ code: 'POSTGRES.DID_NOT_START', retryable: true });
    stranger.close();
  });
});

describe('a data folder that PostgreSQL cannot work on', () => {
  const contentsOf = async () => (await readdir(folder, { recursive: true })).sort();

  it('is refused, untouched, when another major version made it', async () => {
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', 'PG_VERSION'), '16\n');
    await giveToAccount(join(folder, 'data'));
    const before = await contentsOf();
    await expect(start()).rejects.toThrow(
      `The data folder ${folder}/data was made by PostgreSQL 16, and this Callwright brings PostgreSQL 18. Nothing was changed. ` +
        'docs/how-to/upgrade-postgresql.md tells how to bring the data over; CALLWRIGHT_HOME can name another folder meanwhile.',
    );
    expect(await contentsOf()).toEqual(before);
  });

  it('is refused, untouched, when it holds other files', async () => {
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', 'thesis.txt'), 'years of work');
    await expect(start()).rejects.toThrow(
      /data holds files, but no PostgreSQL data \(no PG_VERSION\). Nothing was changed. Move them away/,
    );
    expect(await readFile(join(folder, 'data', 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  it('is refused when the passwords that open it are lost', async () => {
    await (await start()).stop();
    await rm(join(folder, 'credentials.json'));
    await expect(start()).rejects.toThrow(
      /The passwords of the database in .* are missing, unreadable or wrong .* Put the file back from a backup/,
    );
  });

  it('is refused when the passwords are wrong, and no server is left running', async () => {
    const first = await start();
    await first.stop();
    const wrong = 'x'.repeat(32);
    await writeFile(join(folder, 'credentials.json'), JSON.stringify({ superuser: wrong, owner: wrong, api: wrong }));
    await expect(start()).rejects.toThrow(/The passwords of the database in .* are missing, unreadable or wrong/);
    expect(await readPostmasterPid(first.dataFolder)).toBeUndefined();
  });

  it.skipIf(!canMount)('is refused, untouched, when its disk is full', async () => {
    folder = mountDisk('disk-full', 'size=16m');
    await expect(start()).rejects.toThrow(
      /The disk of the data folder .* is full: \d+ MB are free, PostgreSQL needs 128 MB to start safely. Nothing was changed./,
    );
    expect(await contentsOf()).toEqual([]);
  });

  it.skipIf(!canMount)('is refused, untouched, when its disk is read-only', async () => {
    folder = mountDisk('disk-read-only', 'size=16m,ro');
    await expect(start()).rejects.toThrow(
      /The data folder .* cannot be written to \(EROFS\). Nothing was changed. Give yourself write access/,
    );
  });

  it.skipIf(isRoot)('is refused, untouched, when we may not write to it', async () => {
    await chmod(folder, 0o500);
    await expect(start()).rejects.toThrow(/The data folder .* cannot be written to \(EACCES\). Nothing was changed./);
    await chmod(folder, 0o700);
  });

  it.skipIf(!canMount)('is left as it was when the disk fills up while the database is made', async () => {
    folder = mountDisk('disk-small', 'size=24m');
    const dataFolder = join(folder, 'data');
    const account = await chooseAccount(dataFolder);
    const binaries = await placeBinaries(await findBinaries(), account, placesBelow(base));
    const making = initialise({ binaries, dataFolder, account, superuserPassword: 'x'.repeat(32), durability: 'full' });
    await expect(making).rejects.toThrow(
      /A new database could not be made in .*; nothing was left there. initdb said:[\s\S]*No space left/,
    );
    expect(await contentsOf()).toEqual([]);
  });
});

describe.skipIf(!isRoot)('started by root', () => {
  it('runs as another user, which owns the data', async () => {
    const { dataFolder, pid } = await start();
    const uidOfServer = /^Uid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
    expect(Number(uidOfServer)).toBe((await stat(dataFolder)).uid);
    expect(Number(uidOfServer)).not.toBe(0);
  });

  it('runs as the owner of data that is there already', async () => {
    const first = await start();
    await first.stop();
    execFileSync('chown', ['-R', '65534:65534', first.dataFolder]);
    const { pid } = await start();
    expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Uid:\s+65534/m);
  });

  it('keeps the data elsewhere when that user may not enter the home, says where, and finds them again', async () => {
    folder = join(base, 'private', 'home');
    await mkdir(folder, { recursive: true });
    await chmod(join(base, 'private'), 0o700);
    const first = await start();
    expect(first.dataFolder.startsWith(join(base, 'elsewhere'))).toBe(true);
    expect(said[0]).toBe(
      `The database is kept in ${first.dataFolder}: the user "${(await chooseAccount(first.dataFolder)).name}", which it runs as, may not enter ${folder}.`,
    );
    await query(first.ownerUrl, 'CREATE TABLE witness (said text)');
    await first.stop();
    expect(await query((await start()).ownerUrl, 'SELECT said FROM witness')).toEqual([]);
    expect((await stat(join(base, 'private'))).mode & 0o777).toBe(0o700);
  });

  it('runs a copy of the programs when that user may not enter the folder they are in', async () => {
    const found = await findBinaries();
    const hidden = join(base, 'private', 'native');
    await mkdir(join(base, 'private'), { mode: 0o700 });
    execFileSync('cp', ['-a', found.folder, hidden]);
    const account = { name: 'nobody', uid: 65534, gid: 65534 };
    const placed = await placeBinaries({ ...found, folder: hidden }, account, placesBelow(base));
    expect(placed).toBe(join(base, 'cache', `postgres-${found.version}`));
    const answer = execFileSync(join(placed, 'bin', 'postgres'), ['--version'], { uid: 65534, gid: 65534, encoding: 'utf8' });
    expect(answer).toContain(`PostgreSQL) ${found.major}`);
  });

  it('says what is in the way when neither place can be reached', async () => {
    folder = join(base, 'private', 'home');
    await mkdir(folder, { recursive: true });
    await chmod(join(base, 'private'), 0o700);
    const places = { dataRoot: join(base, 'private', 'a'), binariesRoot: join(base, 'private', 'b') };
    const starting = startEmbeddedPostgres({
      folder,
      logFile: join(base, 'postgres.log'),
      durability: 'full',
      clock: createSystemClock(),
      say: () => undefined,
      places,
    });
    await expect(starting).rejects.toThrow(
      /cannot reach its data at .*may not enter .*private, and no other place could be prepared. Start as an ordinary user/,
    );
  });
});

async function giveToAccount(path: string): Promise<void> {
  const { uid, gid } = await chooseAccount(path);
  if (uid !== undefined && gid !== undefined) execFileSync('chown', ['-R', `${uid}:${gid}`, path]);
}

function mountDisk(name: string, options: string): string {
  const place = join(base, name);
  execFileSync('mkdir', [place]);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `${options},mode=755`, 'tmpfs', place]);
  return place;
}

function mountWorks(): boolean {
  try {
    const place = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place]);
    execFileSync('rmdir', [place]);
    return true;
  } catch {
    return false;
  }
}
