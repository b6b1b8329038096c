import { describe, expect, it } from 'vitest';
import { planRuns } from './plan-runs.ts';
import type { MeasuredTest } from './work.ts';

const test = (name: string, ms: number, more: Partial<MeasuredTest> = {}): MeasuredTest => ({
  file: 'a.test.ts',
  index: 0,
  name,
  passes: true,
  ms,
  reaches: [7],
  ...more,
});
const plan = (tests: readonly MeasuredTest[], noticed = new Map<string, number>()) =>
  planRuns(7, [{ loadMs: 1, tests }], noticed).map(({ name, thoroughness }) => `${name}, ${thoroughness}`);

describe('the runs that may notice a mutant', () => {
  it('are those of the tests that come to it, the quickest first, and property tests with few cases before all', () => {
    expect(
      plan([test('property', 2_000, { fewMs: 50 }), test('slow', 900), test('quick', 2), test('elsewhere', 1, { reaches: [6] })]),
    ).toEqual(['quick, all', 'property, few', 'slow, all', 'property, all']);
  });

  it('begin with the tests that have noticed others there', () => {
    const tests = [test('quick', 2), test('keen', 60, { index: 4 })];
    expect(plan(tests, new Map([['a.test.ts 4', 3]]))).toEqual(['keen, all', 'quick, all']);
  });

  it('may take far longer than they do, before they count as endless', () => {
    const limits = planRuns(7, [{ loadMs: 100, tests: [test('quick', 2), test('slow', 4_900)] }], new Map());
    expect(limits.map(({ limitMs }) => limitMs)).toEqual([10_000, 100_000]);
  });
});
