import { describe, expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { branch } from './branch.ts';

const variables = { guests: { type: 'number' } } as const;
const branches = [
  { port: 'many', when: 'guests > 8.0' },
  { port: 'few', when: 'guests > 0.0' },
];
const callBranch = (guests: number, rows = branches) =>
  callNode({ type: 'branch', config: { branches: rows }, variables, values: { guests } });

describe('branch', () => {
  it.each([
    [12, 'many'],
    [3, 'few'],
    [0, 'otherwise'],
  ])('with %i is left by %s', (guests, port) => {
    expect(callBranch(guests).hears()).toEqual([port]);
  });

  it('takes a condition that fails for one that does not hold', () => {
    const failing = { port: 'broken', when: 'guests / 0.0 - guests / 0.0 >= 0.0' };
    expect([callBranch(3, [failing, ...branches]).hears(), callBranch(3, [failing]).hears()]).toEqual([['few'], ['otherwise']]);
  });

  it('says which condition holds beyond each of its ports', () => {
    const guards = ['many', 'few', 'otherwise'].map((port) => branch.guardsOf?.({ branches }, port));
    expect(guards).toEqual(['branches.0.when', 'branches.1.when', undefined]);
  });
});
