import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { childEnv, root } from '../launch/env.mjs';

export interface StartOptions {
  /** Where this Callwright keeps everything: a throw-away folder, never the user's. */
  readonly home: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** How it is called; by default the launcher of this repository under the Node that runs us. */
  readonly call?: Call;
}

/** A command as somebody may give it: in a folder, with an environment, as a user. */
export interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  /** The launcher itself is told by a channel when the test is gone. npm would hand the channel on to a shell, which loses it. */
  readonly isLauncher?: boolean;
}

/** A whole Callwright, started as a person starts it. */
export interface RunningCallwright {
  readonly address: string;
  readonly supervisorPid: number;
  /** The owner's address of its database. */
  ownerUrl(): Promise<string>;
  /** The processes under the supervisor, as it has recorded them. */
  pids(): Promise<{ readonly api: number; readonly runtime: number; readonly postgres: number }>;
  /** Where its database keeps its files: in the home, unless PostgreSQL may not go there. */
  dataFolder(): Promise<string>;
  /** What it has printed so far. */
  output(): string;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** As Ctrl-C does; resolves to the exit status. */
  stop(): Promise<number | null>;
}

const readyLine = /Callwright is ready: (\S+)/;

export async function startCallwright({ home, settings = {}, call = directCall() }: StartOptions): Promise<RunningCallwright> {
  const { command, args, env = cleanEnv(), isLauncher = false, ...place } = call;
  const child = spawn(command, [...args], {
    ...place,
    env: { ...env, CALLWRIGHT_HOME: home, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', ...(isLauncher ? (['ipc'] as const) : [])],
    detached: true,
  });
  const exited = exitOf(child);
  const { address, output } = await untilReady(child, exited);
  const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(home, file), 'utf8'));
  return {
    address,
    supervisorPid: child.pid ?? 0,
    ownerUrl: async () => {
      const { owner } = credentialsSchema.parse(await readJson('postgres/credentials.json'));
      return `postgresql://callwright_owner:${owner}@127.0.0.1:${(await readFile(join(home, 'postgres/port'), 'utf8')).trim()}/callwright`;
    },
    pids: async () => {
      const { apps, database } = recordSchema.parse(await readJson('run.json'));
      return { api: apps.api.pid, runtime: apps.runtime.pid, postgres: database.pid };
    },
    dataFolder: async () => recordSchema.parse(await readJson('run.json')).database.dataFolder,
    output,
    exited,
    stop: async () => {
      // To the whole group, as a terminal does: npm, the launchers and whatever else stands between get it at once.
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGINT');
      return (await exited).code;
    },
  };
}

function directCall(): Call {
  return { command: process.execPath, args: [join(root, 'scripts', 'launch.mjs'), 'start'], cwd: root, isLauncher: true };
}

/** Whatever the developer has set for a Callwright of their own must not reach this one. */
function cleanEnv(): NodeJS.ProcessEnv {
  return childEnv({ PORT: '', INTERNAL_PORT: '', RUNTIME_PORT: '', DATABASE_URL: '', DATABASE_OWNER_URL: '' });
}

const credentialsSchema = z.object({ owner: z.string() });
const processSchema = z.object({ pid: z.number() });
const recordSchema = z.object({
  apps: z.object({ api: processSchema, runtime: processSchema }),
  database: processSchema.extend({ dataFolder: z.string() }),
});

async function untilReady(child: ChildProcess, exited: RunningCallwright['exited']): Promise<{ address: string; output: () => string }> {
  let text = '';
  const ready = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const address = readyLine.exec(text)?.[1];
      if (address !== undefined) ready.resolve(address);
    });
  }
  const address = await Promise.race([ready.promise, exited.then(() => undefined)]);
  if (address === undefined) throw new Error(`Callwright ended before it was ready:\n${text}`);
  return { address, output: () => text };
}

async function exitOf(child: ChildProcess): RunningCallwright['exited'] {
  const [code, signal] = await once(child, 'exit');
  return { code, signal };
}
