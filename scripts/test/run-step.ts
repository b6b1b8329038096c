import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnv, root } from '../launch/env.mjs';
import type { Step } from './steps.ts';
import { type Counts, countTests } from './vitest-report.ts';

export interface StepResult {
  readonly counts: Counts;
  readonly output: string;
}

export async function runStep(step: Step): Promise<StepResult> {
  const folder = await mkdtemp(join(tmpdir(), 'callwright-test-'));
  try {
    const report = join(folder, 'report.json');
    const { succeeded, output } = await run(step.project === undefined ? step.args : [...step.args, ...reporters(report)]);
    if (step.project === undefined) return { counts: { passed: Number(succeeded), failed: Number(!succeeded), skipped: 0 }, output };
    const counts = countTests(await readFile(report, 'utf8').catch(() => noReport));
    return { counts: succeeded ? counts : { ...counts, failed: Math.max(1, counts.failed) }, output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a runner that died before it could report has shown: nothing but that it failed. */
const noReport = JSON.stringify({ numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, success: false });

function reporters(reportFile: string): string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
}

function run(args: readonly string[]): Promise<{ succeeded: boolean; output: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ succeeded: boolean; output: string }>();
  const child = spawn(process.execPath, [...args], { cwd: root, env: childEnv({ NO_COLOR: '1' }), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  child.once('error', reject);
  child.once('close', (code) => resolve({ succeeded: code === 0, output }));
  return promise;
}
