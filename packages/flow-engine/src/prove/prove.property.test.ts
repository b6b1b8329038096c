import { diagnosticSchema } from '@callwright/flow-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Program } from '../program.ts';
import { prove } from './prove.ts';
import { faultFinder } from './testing/faults.ts';
import { programArbitrary } from './testing/programs.ts';
import { walksAlong, walksOf } from './testing/walks.ts';

const mostWalks = 3_000;
const codes = [
  'OPEN_PORT',
  'FAILURE_NOT_LED',
  'TRAP',
  'DEAD_END',
  'BACK_OUTSIDE_HANDLER',
  'NOT_SET',
  'OUTPUT_NOT_SET',
  'LOOP_WITHOUT_BOUND',
  'OUT_OF_ORDER',
];

/** The length in nodes of the shortest walk that shows each fault; undefined when there are too many to try. */
function shortestByWalking(program: Program): Record<string, number> | undefined {
  const faultsOf = faultFinder(program);
  const shortest: Record<string, number> = {};
  let count = 0;
  let length = 0;
  for (const walk of walksOf(program, mostWalks)) {
    count += 1;
    length = walk.steps.length;
    for (const code of faultsOf(walk)) shortest[code] ??= length + 1;
  }
  // The shortest walk that shows a fault is not longer than past every node, and back to one.
  return count < mostWalks || length > Object.keys(program.nodes).length ? shortest : undefined;
}

function shortestByProof(program: Program): Record<string, number> {
  const shortest: Record<string, number> = {};
  for (const { code, path } of prove(program)) {
    if (codes.includes(code)) shortest[code] = Math.min(shortest[code] ?? Number.POSITIVE_INFINITY, path?.length ?? 0);
  }
  return shortest;
}

describe('proofs', () => {
  it('agree with trying every way, and show ways that are as short as any', () => {
    fc.assert(
      fc.property(programArbitrary, (program) => {
        const walked = shortestByWalking(program);
        fc.pre(walked !== undefined);
        expect(shortestByProof(program)).toEqual(walked);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('show ways that a call can take, and that end in the fault', () => {
    fc.assert(
      fc.property(programArbitrary, (program) => {
        const faultsOf = faultFinder(program);
        expect(diagnosticSchema.array().safeParse(prove(program)).error).toBeUndefined();
        for (const { code, path = [] } of prove(program).filter((finding) => codes.includes(finding.code))) {
          expect([code, path, walksAlong(program, path).some((walk) => faultsOf(walk).includes(code))]).toEqual([code, path, true]);
        }
      }),
      { seed: 1, numRuns: 400 },
    );
  });
});
