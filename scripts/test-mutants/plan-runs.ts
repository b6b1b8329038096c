import type { MeasuredTest, TestRun } from './work.ts';

export interface PlannedRun extends TestRun {
  readonly limitMs: number;
  readonly isQuick: boolean;
}

export interface MeasuredFile {
  readonly loadMs: number;
  readonly tests: readonly MeasuredTest[];
}

/** A test that takes so many times as long as it should hangs; so short ones are given time, as other things may be going on. */
const patience = 20;
const quickMs = 100;
const leastPatienceMs = 10_000;

/**
 * What may notice a mutant, in the order in which it most likely does soonest: the tests that come to its place, first those that have
 * noticed others of the same source, then files that are quick; and only at the end all cases of the tests that have many.
 */
export function planRuns(
  mutant: number,
  files: readonly MeasuredFile[],
  noticedBefore: ReadonlyMap<string, number>,
): readonly PlannedRun[] {
  const quick: Costly[] = [];
  const long: Costly[] = [];
  for (const { loadMs, tests } of files) {
    const reaching = tests.filter(({ reaches }) => reaches.includes(mutant));
    for (const test of reaching) {
      const { file, index, name, ms, fewMs } = test;
      const run = { file, index, name, loadMs };
      const rank = noticedBefore.get(runKey(test)) ?? 0;
      if (fewMs !== undefined) quick.push({ ...run, ms: fewMs, rank, thoroughness: 'few' });
      (isQuick(test) ? quick : long).push({ ...run, ms, rank, thoroughness: 'all' });
    }
  }
  quick.sort((one, other) => other.rank - one.rank || one.loadMs + one.ms - other.loadMs - other.ms || one.index - other.index);
  long.sort((one, other) => one.ms - other.ms);
  return [...quick, ...long].map(({ ms, loadMs, rank: _rank, ...run }) => ({
    ...run,
    isQuick: run.thoroughness === 'few' || ms < quickMs,
    limitMs: Math.max(leastPatienceMs, patience * (ms + loadMs)),
  }));
}

export function runKey({ file, index }: Pick<TestRun, 'file' | 'index'>): string {
  return `${file} ${index}`;
}

function isQuick({ ms, fewMs }: MeasuredTest): boolean {
  return fewMs === undefined && ms < quickMs;
}

interface Costly extends TestRun {
  readonly ms: number;
  readonly loadMs: number;
  readonly rank: number;
}
