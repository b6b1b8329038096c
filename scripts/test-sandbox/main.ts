import { join } from 'node:path';
import { holdRow, nameOfRow, sandboxContract } from '@callwright/plugin-sandbox/contract';
import { type AttackBench, type OpenSandbox, openAttackBench } from '@callwright/plugin-sandbox/testing';
import { isAlive } from '../processes/process-facts.ts';
import { describeCounts } from '../test/vitest-report.ts';

// What was built, and not its sources: this is what attackers will meet.
const built = join(import.meta.dirname, '../../packages/plugin-sandbox/dist/index.js');
const { createSandbox } = (await import(built)) as { readonly createSandbox: OpenSandbox };

const words = process.argv.slice(2);
const rows = sandboxContract.filter((row) => words.length === 0 || words.some((word) => nameOfRow(row).includes(word)));
const failures: string[] = [];
const pids = new Set<number>();
let passed = 0;

for (const row of rows) {
  await using bench = await openAttackBench(createSandbox);
  const startedMs = performance.now();
  try {
    await holdRow(row, bench);
    passed += 1;
    report('ok', nameOfRow(row), startedMs);
  } catch (error) {
    report('FAILED', nameOfRow(row), startedMs);
    failures.push(`${nameOfRow(row)}: ${error instanceof Error ? error.message : String(error)}`);
  }
  remember(bench);
}

const left = [...pids].filter(isAlive);
if (left.length === 0) passed += 1;
else failures.push(`processes are left behind: ${left.join(', ')}`);
for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`);
process.stdout.write(`${describeCounts({ passed, failed: failures.length, skipped: 0 })}\n`);
process.exitCode = failures.length === 0 ? 0 : 1;

function report(how: string, what: string, startedMs: number): void {
  process.stdout.write(`${how} ${what} (${((performance.now() - startedMs) / 1000).toFixed(1)} s)\n`);
}

function remember({ sandbox }: AttackBench): void {
  for (const pid of sandbox.pids()) pids.add(pid);
}
