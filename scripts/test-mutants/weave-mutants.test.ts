import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { applyMutant, findMutants } from './find-mutants.ts';
import { createMutantSwitch, none } from './mutant-switch.ts';
import { switchName, weaveMutants } from './weave-mutants.ts';

/** Nested conditions, halves within halves, and returns out of everything that one can return from. */
const source = `
function decide(a, b, c, kind) {
  const all = [];
  if (a && (b ?? c) && !c) { all.push('one'); return all; }
  for (const i of [1, 2]) { if (a || b) { all.push(i); continue; } all.push(-i); }
  switch (kind) {
    case 'x': return all.concat(a ? (b ? 1 : 2) : c || 3);
    case 'y': all.push('y'); return all;
    default: all.push('none');
  }
  const each = [1, 2].map((one) => { if (one === 1 || c) return one; all.push('later'); return -one; });
  return [...all, ...each];
}
`;
const values = [true, false, undefined];
const inputs = values.flatMap((a) => values.flatMap((b) => values.flatMap((c) => ['x', 'y', 'z'].map((kind) => [a, b, c, kind]))));

function decide(text: string, input: readonly unknown[], on: number, differ: (mutant: number) => void = () => undefined): string {
  const made = compileFunction(`${text}; return decide(...input);`, [switchName, 'input']);
  return JSON.stringify(made(createMutantSwitch(on, differ), input));
}

const outcomes = (text: string, on = none) => inputs.map((input) => decide(text, input, on));

describe('the mutants woven into a source', () => {
  const mutants = findMutants('a.js', source);
  const woven = weaveMutants(source, mutants, 7);

  it('change nothing while none is switched on', () => {
    expect(outcomes(woven)).toEqual(outcomes(source));
  });

  it('do, each by its number, what the changed source does', () => {
    expect(mutants.length).toBeGreaterThan(20);
    for (const [index, mutant] of mutants.entries()) {
      expect([mutant, outcomes(woven, 7 + index)]).toEqual([mutant, outcomes(applyMutant(source, mutant))]);
    }
  });

  it('tell without a mutant which of them would make a difference', () => {
    for (const [index] of mutants.entries()) {
      const differing = inputs.filter((input) => {
        const told = new Set<number>();
        decide(woven, input, none, (number) => told.add(number));
        return told.has(7 + index);
      });
      const changed = inputs.filter((input) => decide(woven, input, 7 + index) !== decide(woven, input, none));
      expect(differing).toEqual(expect.arrayContaining(changed));
    }
  });
});
