import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@callwright/foundation/clock';
import { lastLines } from '../files/last-lines.ts';
import type { Account } from './account.ts';
import { runAs, serverEnv } from './initialise.ts';
import { stopServer } from './orphan.ts';
import { postgresErrors } from './postgres-errors.ts';

export interface PostmasterOptions {
  readonly binaries: string;
  readonly dataFolder: string;
  readonly account: Account;
  readonly port: number;
  readonly logFile: string;
  /** `none` loses what was committed when the machine loses power: for throw-away data only. */
  readonly durability: 'full' | 'none';
  readonly clock: Clock;
}

export interface Postmaster {
  readonly pid: number;
  /** How it ended, whenever that is. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
  /** Ends it at once; the next start recovers what was committed. */
  kill(): void;
}

/** Recovery after a crash can take long on a big database; the server answers only when it is through. */
const startTimeoutMs = 120_000;
const pollMs = 15;

/** What a killed server leaves behind ends by itself, as soon as it notices; on a busy machine that takes a while. */
const remainsTimeoutMs = 20_000;
const remainsPollMs = 100;

export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  for (let waitedMs = 0; ; waitedMs += remainsPollMs) {
    const { child, exited } = await spawnPostmaster(options);
    try {
      const pid = await untilReady(child, exited, options);
      return { pid, exited, stop: () => stopServer(pid, options.dataFolder, options.clock), kill: () => child.kill('SIGQUIT') };
    } catch (error) {
      if (waitedMs >= remainsTimeoutMs || !(await isHeldByRemains(child, options.logFile))) throw error;
      await options.clock.sleep(remainsPollMs);
    }
  }
}

interface Spawned {
  readonly child: ChildProcess;
  readonly exited: Promise<string>;
}

async function spawnPostmaster(options: PostmasterOptions): Promise<Spawned> {
  const { binaries, dataFolder, account, logFile } = options;
  const log = await open(logFile, 'a', 0o600);
  try {
    const child = spawn(join(binaries, 'bin', 'postgres'), serverArguments(options), {
      cwd: dataFolder,
      ...runAs(account),
      env: serverEnv,
      // A session of its own: Ctrl-C goes to the whole foreground group, and the database must be the last to go.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    return { child, exited: howItEnds(child) };
  } finally {
    await log.close();
  }
}

/** The processes of a server that was killed outlive it for a moment, and hold its memory as long. */
async function isHeldByRemains({ pid }: ChildProcess, logFile: string): Promise<boolean> {
  return (await lastLines(logFile, 8)).includes(`[${pid}] FATAL:  pre-existing shared memory block`);
}

function serverArguments({ dataFolder, port, durability }: PostmasterOptions): string[] {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 60,
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durability === 'none' && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', dataFolder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function howItEnds(child: ChildProcess): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  child.once('error', (error) => resolve(error.message));
  child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `ended by ${signal}`));
  return promise;
}

/** The server writes its state into its pid file, which tells without a password and without a connection. */
async function untilReady(child: ChildProcess, exited: Promise<string>, options: PostmasterOptions): Promise<number> {
  const { dataFolder, logFile, clock } = options;
  const { pid } = child;
  let how: string | undefined;
  void exited.then((ending) => {
    how = ending;
  });
  for (let waitedMs = 0; waitedMs < startTimeoutMs; waitedMs += pollMs) {
    if (how !== undefined || pid === undefined) break;
    const lines = (await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (Number(lines[0]) === pid && lines[7]?.trim() === 'ready') return pid;
    await clock.sleep(pollMs);
  }
  if (how === undefined && pid !== undefined) {
    await stopServer(pid, dataFolder, clock);
    how = `it did not become ready within ${startTimeoutMs / 1000} s`;
  }
  throw postgresErrors.DID_NOT_START({ how: how ?? (await exited), log: logFile, lastLines: await lastLines(logFile, 8) });
}
