import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { setPriority } from 'node:os';
import { dirname, extname, join } from 'node:path';
import type { Clock } from '@callwright/foundation/clock';
import { type FromHost, fromHostSchema, type ToHost } from './host-protocol.ts';
import { sandboxErrors } from './sandbox-errors.ts';
import type { Enclosure } from './walls.ts';

/** A plugin-host, seen from its parent. */
export interface HostProcess {
  readonly pid: number;
  /** Resolves when the process is gone. */
  readonly exited: Promise<void>;
  send(message: ToHost): void;
  kill(): void;
  /** Undefined where the system does not tell. */
  rssMb(): number | undefined;
}

export interface HostProcessParts {
  readonly enclosure: Enclosure;
  readonly clock: Clock;
  readonly onMessage: (message: FromHost) => void;
}

/** Resolves when the host is ready to hold isolates. */
export async function startHostProcess({ enclosure, clock, onMessage }: HostProcessParts): Promise<HostProcess> {
  const [command = process.execPath, ...args] = [...enclosure.command, process.execPath, ...nodeFlags, hostFile, String(enclosure.uid)];
  const child = spawn(command, args, { env: {}, stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'json' });
  const said = lastWords(child);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const ready = new Promise<true>((resolve) => {
    child.on('message', (message) => {
      const parsed = fromHostSchema.safeParse(message);
      // A host that talks nonsense was taken over.
      if (!parsed.success) return void child.kill('SIGKILL');
      if (parsed.data.type === 'ready') return resolve(true);
      onMessage(parsed.data);
    });
  });
  const giveUp = new AbortController();
  const tooLong = clock.sleep(startTimeoutMs, giveUp.signal).catch(() => undefined);
  makeHumble(child.pid);
  const isReady = await Promise.race([ready, exited, tooLong]);
  giveUp.abort();
  if (isReady !== true || child.pid === undefined) {
    child.kill('SIGKILL');
    throw sandboxErrors.HOST_NOT_STARTED({ said: said() });
  }
  // Alone it keeps no parent alive.
  child.unref();
  child.channel?.unref();
  const { pid } = child;
  return {
    pid,
    exited,
    send: (message) => {
      // When the host has just died, `exited` tells it to everybody who waits for an answer.
      if (child.connected) child.send(message, () => undefined);
    },
    kill: () => {
      // Whoever kills waits for the end.
      child.ref();
      child.kill('SIGKILL');
    },
    rssMb: () => readRssMb(pid),
  };
}

const startTimeoutMs = 10_000;

const extension = extname(import.meta.filename);
const hostFile = join(import.meta.dirname, `plugin-host${extension}`);

const nodeFlags = [
  '--no-node-snapshot',
  '--max-old-space-size=128',
  ...(extension === '.ts' ? ['--conditions=@callwright/source'] : []),
  '--permission',
  '--allow-addons',
  ...readableFolders().map((folder) => `--allow-fs-read=${folder}`),
  '--disable-warning=SecurityWarning',
];

/** What a host needs to read in order to load itself, and nothing beside: the loader of native addons asks for the last one. */
function readableFolders(): readonly string[] {
  const foundation = packageFolder('@callwright/foundation', import.meta.url);
  const isolatedVm = packageFolder('isolated-vm', import.meta.url);
  const nodeGypBuild = packageFolder('node-gyp-build', join(isolatedVm, 'package.json'));
  const folders = [join(import.meta.dirname, '..'), foundation, isolatedVm, nodeGypBuild];
  // npm links packages of the workspace: Node reads the link, and then what it leads to.
  return [...new Set([...folders, ...folders.map((folder) => realpathSync(folder))]), '/etc/alpine-release'];
}

function packageFolder(name: string, from: string): string {
  return dirname(findPackageJSON(name, from) ?? '.');
}

/** Guests wait for the audio, and when memory runs out the system takes them first. */
function makeHumble(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, 10);
    if (process.platform === 'linux') writeFileSync(`/proc/${pid}/oom_score_adj`, '900');
  } catch {
    // It has died already, which `exited` tells; or it may not be done here, and nothing else depends on it.
  }
}

function readRssMb(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * 4096) / (1024 * 1024);
  } catch {
    return undefined;
  }
}

function lastWords(child: ChildProcess): () => string {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-2000);
  });
  return () => words.trim();
}
