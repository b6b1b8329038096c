import { describe, expect, it } from 'vitest';
import { createModuleGraph, toModule } from './module-graph.ts';
import { createMutantSwitch, none } from './mutant-switch.ts';
import { createTestWorld } from './test-world.ts';

const file = 'a.test.ts';
const source = `
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

it('first', () => expect(late).toBe(1));
describe('within', () => {
  it.each([[1, 2], [3, 4]])('rows', (one, two) => { if (two - one !== 1) throw new Error('no'); });
  it('fails', async () => { throw new Error('as it should'); });
  it('draws', () => fc.assert(50, { numRuns: 200 }));
});
const late = 1;
`;

/** Runs every test of the source; `drawn` are the settings that its property test is run with. */
async function runAll(thoroughness: 'few' | 'all') {
  const drawn: object[] = [];
  const toBe = (expected: unknown) => (actual: unknown) => {
    if (actual !== expected) throw new Error('no');
  };
  const outside = new Map<string, object>([
    ['vitest', { expect: (actual: unknown) => ({ toBe: (expected: unknown) => toBe(expected)(actual) }) }],
    ['fast-check', { default: { assert: (_property: unknown, settings: object) => drawn.push(settings) } }],
  ]);
  const graph = createModuleGraph(new Map([[file, toModule(file, source)]]));
  const world = createTestWorld({ graph, outside, mutantSwitch: createMutantSwitch(none, () => undefined) });
  const outcomes = [];
  for (const test of world.load(file)) outcomes.push([test.name, await world.run(test, thoroughness)]);
  return { outcomes, drawn };
}

describe('a world of tests', () => {
  it('has every test of a file, once the file is evaluated to its end, and tells which pass', async () => {
    const plain = { passes: true, isProperty: false };
    expect((await runAll('all')).outcomes).toEqual([
      ['first', plain],
      ['within > rows [0]', plain],
      ['within > rows [1]', plain],
      ['within > fails', { passes: false, isProperty: false }],
      ['within > draws', { passes: true, isProperty: true }],
    ]);
  });

  it('has property tests go through few cases, or all of them: always the same, and none made small', async () => {
    const always = { seed: 1, endOnFailure: true };
    expect([(await runAll('few')).drawn, (await runAll('all')).drawn]).toEqual([
      [{ ...always, numRuns: 20 }],
      [{ ...always, numRuns: 200 }],
    ]);
  });
});
