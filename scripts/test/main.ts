import { readLaunchEnv } from '../launch/env.mjs';
import { createProgress } from '../launch/progress.mjs';
import { runStep } from './run-step.ts';
import { type Step, type SuiteName, suites } from './steps.ts';
import { addCounts, describeCounts, nothingCounted } from './vitest-report.ts';

const [suite, ...names] = process.argv.slice(2);
process.exitCode = await runSuite(suites[suite as SuiteName], names);

/** Runs every step, also after one has failed: one run tells everything there is to mend. */
async function runSuite(all: readonly Step[], wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => !all.some((step) => step.name === name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no step "${unknown.join('", "')}". There are: ${all.map(({ name }) => name).join(', ')}.\n`);
    return 2;
  }
  const progress = createProgress(process.stdout, { live: process.stdout.isTTY === true && !readLaunchEnv().isCi });
  const failures: string[] = [];
  const notes: string[] = [];
  let total = nothingCounted;
  for (const step of all.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const running = progress.begin(step.name, step.doing);
    const { counts, output } = await runStep(step);
    total = addCounts(total, counts);
    notes.push(...loudLines(output));
    if (counts.failed === 0) {
      running.done(step.project === undefined ? undefined : describeCounts(counts));
    } else {
      running.failed();
      failures.push(`\n── ${step.name} ${'─'.repeat(60)}\n${output.trimEnd()}\n`);
    }
  }
  progress.close();
  process.stdout.write(`${failures.join('')}\n${notes.map((note) => `${note}\n`).join('')}${describeCounts(total)}\n`);
  return total.failed === 0 ? 0 : 1;
}

/** What must be seen even when everything passes: what was skipped for want of a browser, how long a caller waits for an answer. */
function loudLines(output: string): string[] {
  return output.split('\n').filter((line) => line.startsWith('NOTE: '));
}
