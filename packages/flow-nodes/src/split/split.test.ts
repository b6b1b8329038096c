import { describe, expect, it } from 'vitest';
import { buildFlow } from '../testing/build-flow.ts';
import { call } from '../testing/call.ts';
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

  it('sends about as many calls each way as it says', () => {
    const calls = Array.from({ length: 200 }, (_, seed) =>
      callNode({ type: 'split', config: { ways, by: 'call' }, caller: '+12025550143', seed }),
    );
    const taken = calls.map((one) => one.hears()[0]);
    expect(taken.filter((way) => way === 'new').length).toBeGreaterThan(20);
    expect(taken.filter((way) => way === 'new').length).toBeLessThan(60);
    expect(taken).not.toContain('off');
  });

  it('sends a call the same way each time it comes by', () => {
    const flow = buildFlow(
      {
        start: { type: 'start', to: { next: 'split' } },
        split: {
          type: 'split',
          config: {
            ways: [
              { port: 'a', percent: 50 },
              { port: 'b', percent: 50 },
            ],
            by: 'call',
          },
          to: { a: 'a', b: 'b' },
        },
        a: { type: 'say', config: { text: 'a' }, to: { done: 'ask' } },
        b: { type: 'say', config: { text: 'b' }, to: { done: 'ask' } },
        ask: {
          type: 'ask',
          config: { question: '?', expects: 'text', variable: 'words' },
          to: { answered: 'split', silent: 'end', 'not-understood': 'end' },
        },
        end: { type: 'end' },
      },
      { words: { type: 'text' } },
    );
    const one = call(flow);
    for (let time = 0; time < 5; time += 1) one.says('again');
    expect(new Set(one.hears()).size).toBe(2);
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
