import { createSystemClock } from '@callwright/foundation/clock';
import { z } from 'zod';
import { type RunningCallwright, startCallwright } from '../harness/start-callwright.ts';
import { hasEnded, stateOf } from '../processes/process-facts.ts';
import type { Witness } from './witness.ts';

export const targets = ['supervisor', 'postgres', 'api', 'runtime'] as const;
export type Target = (typeof targets)[number];

const clock = createSystemClock();
const backWithinMs = 30_000;
const goneWithinMs = 10_000;
const pollMs = 20;
/** How many rows are confirmed before the kill comes, in the middle of the next ones. */
const rowsBefore = 5;

/** Kills one process while rows are being written, and waits until everything is back: the one that runs afterwards, and after how long. */
export async function killAndWatch(
  callwright: RunningCallwright,
  target: Target,
  witness: Witness,
  home: string,
): Promise<{ readonly callwright: RunningCallwright; readonly backAfterMs: number }> {
  const before = await callwright.pids();
  const writing = witness.writing(await callwright.ownerUrl());
  await writing.confirmed(rowsBefore);
  const killedAtMs = clock.elapsedMs();
  process.kill(target === 'supervisor' ? callwright.supervisorPid : before[target], 'SIGKILL');
  const next = target === 'supervisor' ? await startAgain(callwright, before, home) : callwright;
  if (target !== 'supervisor') await untilReplaced(next, target, before[target]);
  await untilHealthy(next.address);
  const backAfterMs = clock.elapsedMs() - killedAtMs;
  await writing.stop();
  const missing = await witness.missing(await next.ownerUrl());
  if (missing.length > 0) throw new Error(`${missing.length} committed rows are gone: ${missing.slice(0, 5).join(', ')}…`);
  return { callwright: next, backAfterMs };
}

/** The apps notice by themselves that their supervisor is gone; the database is found by the next start. */
async function startAgain(
  killed: RunningCallwright,
  before: Awaited<ReturnType<RunningCallwright['pids']>>,
  home: string,
): Promise<RunningCallwright> {
  await killed.exited;
  for (const name of ['api', 'runtime'] as const) {
    if (!(await hasEnded(before[name], goneWithinMs, clock)))
      throw new Error(`the ${name} (process ${before[name]}, state ${await stateOf(before[name])}) outlived its supervisor`);
  }
  return startCallwright({ home });
}

async function untilReplaced(callwright: RunningCallwright, target: Exclude<Target, 'supervisor'>, oldPid: number): Promise<void> {
  await until(`the ${target} is started again`, async () => {
    const pid = (await callwright.pids())[target];
    return Number.isInteger(pid) && pid > 0 && pid !== oldPid;
  });
}

const healthSchema = z.object({ status: z.literal('ok') });

async function untilHealthy(address: string): Promise<void> {
  await until(`${address}/healthz says that every part is up`, async () => {
    const response = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(2_000) });
    return healthSchema.safeParse(await response.json()).success;
  });
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const startedMs = clock.elapsedMs(); clock.elapsedMs() - startedMs < backWithinMs; await clock.sleep(pollMs)) {
    // While something is down its files are missing and its port is closed: that is what is waited out here.
    if (await holds().catch(() => false)) return;
  }
  throw new Error(`waited ${backWithinMs / 1000} s in vain until ${what}`);
}
