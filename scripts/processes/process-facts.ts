import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Clock } from '@callwright/foundation/clock';

const run = promisify(execFile);

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** In the system's own words; only equality means anything. */
  readonly startedAt: string;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Undefined when there is no such process, or none that the system tells about. */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  if (!isAlive(pid)) return undefined;
  const startedAt = process.platform === 'linux' ? await startTicks(pid) : await startDate(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export async function isSameProcess(identity: ProcessIdentity): Promise<boolean> {
  return (await identify(identity.pid))?.startedAt === identity.startedAt;
}

/** Where a process works, and how it was called; undefined where the system does not tell. */
export async function describeProcess(pid: number): Promise<{ readonly folder?: string; readonly command: string } | undefined> {
  try {
    if (process.platform === 'linux') {
      const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
      // The folder of another user's process is secret, its command line is not.
      const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
      return folder === undefined ? { command } : { folder, command };
    }
    return { command: (await run('ps', ['-o', 'command=', '-p', String(pid)])).stdout.trim() };
  } catch {
    return undefined;
  }
}

/**
 * True as soon as the process is gone, false when it is still there after `withinMs`. One that has ended is gone, whether or not
 * its parent has asked how: the parent of an orphan may take its time.
 */
export async function hasEnded(pid: number, withinMs: number, clock: Clock): Promise<boolean> {
  const pollMs = 20;
  const startedMs = clock.elapsedMs();
  while ((await identify(pid)) !== undefined) {
    if (clock.elapsedMs() - startedMs >= withinMs) return false;
    await clock.sleep(pollMs);
  }
  return true;
}

/** What a process is doing, in the system's letter for it (R runs, S sleeps, D waits for a disk); undefined where it does not tell. */
export async function stateOf(pid: number): Promise<string | undefined> {
  return (await statOf(pid))[0];
}

export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal, which is what was wanted.
  }
}

/** Field 22 of /proc/<pid>/stat: clock ticks between boot and start. A zombie has ended for our purposes. */
async function startTicks(pid: number): Promise<string | undefined> {
  const fields = await statOf(pid);
  return fields[0] === 'Z' ? undefined : fields[19];
}

/** From the third field of /proc/<pid>/stat on; the second is the program's name in parentheses, and may hold anything. */
async function statOf(pid: number): Promise<readonly string[]> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat === undefined ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

async function startDate(pid: number): Promise<string | undefined> {
  const result = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => undefined);
  return result?.stdout.trim() || undefined;
}
