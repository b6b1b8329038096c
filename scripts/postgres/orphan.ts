import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@callwright/foundation/clock';
import { describeProcess, hasEnded, isAlive, signalProcess } from '../processes/process-facts.ts';
import { postgresErrors } from './postgres-errors.ts';

/** What the file that a running server leaves in its data folder tells us to do. */
export type OrphanFinding = 'none' | 'stale-file' | 'ours' | 'unknown';

/**
 * Clears the way for a start: a server that a killed supervisor left behind on this folder is stopped, in order.
 * Resolves to the process that was stopped, if there was one.
 */
export async function stopOrphan(folder: string, clock: Clock): Promise<number | undefined> {
  const pid = await readPostmasterPid(folder);
  switch (await findOrphan(folder, pid)) {
    case 'none':
      return undefined;
    case 'stale-file':
      await rm(join(folder, 'postmaster.pid'), { force: true });
      return undefined;
    case 'unknown':
      throw postgresErrors.UNKNOWN_SERVER({ pid: pid ?? 0, folder });
    case 'ours':
      await stopServer(pid ?? 0, folder, clock);
      return pid;
  }
}

export async function readPostmasterPid(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => undefined);
  const pid = Number(text?.split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

async function findOrphan(folder: string, pid: number | undefined): Promise<OrphanFinding> {
  if (pid === undefined) return 'none';
  if (!isAlive(pid)) return 'stale-file';
  const found = await describeProcess(pid);
  return judge({ ...found, dataFolder: await realpath(folder) });
}

/** The number in the file may belong to another program by now: that one is never signalled. */
export function judge(facts: { readonly dataFolder: string; readonly folder?: string; readonly command?: string }): OrphanFinding {
  if (facts.command === undefined) return 'unknown';
  if (facts.folder !== undefined) return facts.folder === facts.dataFolder ? 'ours' : 'stale-file';
  return facts.command.includes(`-D ${facts.dataFolder}`) ? 'ours' : 'stale-file';
}

/** SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes everything out. SIGQUIT leaves that to the next start's recovery. */
export async function stopServer(pid: number, folder: string, clock: Clock): Promise<void> {
  signalProcess(pid, 'SIGINT');
  if (await hasEnded(pid, 30_000, clock)) return;
  signalProcess(pid, 'SIGQUIT');
  if (await hasEnded(pid, 10_000, clock)) return;
  throw postgresErrors.WOULD_NOT_STOP({ pid, folder });
}
