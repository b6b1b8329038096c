import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCallwright } from '../harness/start-callwright.ts';
import { isAlive } from '../processes/process-facts.ts';
import { describeCounts } from '../test/vitest-report.ts';
import { killAndWatch, type Target, targets } from './kill-and-watch.ts';
import { createWitness } from './witness.ts';

const rounds = Number(process.argv[2] ?? 10);
const home = await mkdtemp(join(tmpdir(), 'callwright-kill-'));
const failures: string[] = [];
let passed = 0;

try {
  let callwright = await startCallwright({ home });
  const witness = await createWitness(await callwright.ownerUrl());
  for (const target of targets) {
    const tookMs: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      try {
        const result = await killAndWatch(callwright, target, witness, home);
        callwright = result.callwright;
        tookMs.push(result.backAfterMs);
        passed += 1;
      } catch (error) {
        failures.push(`${target}, round ${round}: ${error instanceof Error ? error.message : String(error)}`);
        callwright = await recover(callwright);
      }
    }
    report(target, tookMs, witness.committed());
  }
  const left = Object.values(await callwright.pids());
  const status = await callwright.stop();
  check('a stop in order ends with status 0', status === 0);
  check(
    'no process is left behind',
    left.every((pid) => !isAlive(pid)),
  );
} finally {
  await rm(home, { recursive: true, force: true });
}
for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`);
process.stdout.write(`${describeCounts({ passed, failed: failures.length, skipped: 0 })}\n`);
process.exitCode = failures.length === 0 ? 0 : 1;

function report(target: Target, tookMs: readonly number[], committed: number): void {
  const longest = Math.max(0, ...tookMs) / 1000;
  process.stdout.write(
    `${target}: killed ${rounds} times, back ${tookMs.length} times, the longest after ${longest.toFixed(1)} s; ${committed} rows committed, all there\n`,
  );
}

function check(what: string, holds: boolean): void {
  if (holds) passed += 1;
  else failures.push(what);
}

/** After a failed round: begin the next one from a clean start, so that one fault does not hide another. */
async function recover(broken: Awaited<ReturnType<typeof startCallwright>>) {
  await broken.stop();
  return startCallwright({ home });
}
