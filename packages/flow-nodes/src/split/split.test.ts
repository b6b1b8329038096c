import { describe, expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { wayAt } from './split.ts';

const ways = [
  { port: 'old', percent: 80 },
  { port: 'new', percent: 20 },
  { port: 'off', percent: 0 },
];

describe('split', () => {
  it('sends a caller the same way each time', () => {
    const ported = Array.from({ length: 5 }, (_, seed) =>
      callNode({ type: 'split', config: { ways }, caller: '+12025550143', seed }).hears(),
    );
    expect(new Set(ported.flat()).size).toBe(1);
  });

  it('knows only ways that it has', () => {
    expect(['old', 'new']).toContain(callNode({ type: 'split', config: { ways, by: 'call' } }).hears()[0]);
  });
});

describe('wayAt', () => {
  it.each([
    [0, 'old'],
    [0.799, 'old'],
    [0.8, 'new'],
    [0.999, 'new'],
    [1, 'new'],
  ])('with a chance of %d takes %s', (chance, port) => {
    expect(wayAt(ways, chance)).toBe(port);
  });
});
