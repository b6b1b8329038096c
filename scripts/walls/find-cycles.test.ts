import { describe, expect, it } from 'vitest';
import { findCycles } from './find-cycles.ts';

const graph = (edges: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(edges));

describe('findCycles', () => {
  it.each([
    ['nothing in a tree', { a: ['b', 'c'], b: ['d'], c: ['d'] }, []],
    ['a node that leads to itself', { a: ['a'] }, [['a']]],
    ['the circle, and not the way into it', { a: ['b'], b: ['c'], c: ['b'] }, [['b', 'c']]],
    [
      'two circles through one node',
      { a: ['b', 'c'], b: ['a'], c: ['a'] },
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
    ],
    ['a circle that is reached late', { a: [], b: ['c'], c: ['d'], d: ['b'] }, [['b', 'c', 'd']]],
  ])('finds %s', (_what, edges, cycles) => {
    expect(findCycles(graph(edges))).toEqual(cycles);
  });
});
