import { describe, expect, it } from 'vitest';
import { findings } from './testing/findings.ts';
import { type FlowSketch, type NodeSketch, sketchProgram } from './testing/sketch-program.ts';

const end = { ending: 'hang-up' } as const;
const ask = (to: Record<string, string>): NodeSketch => ({ waits: 'caller', to });
const operator = { on: { type: 'intent' as const, examples: ['operator'] }, to: 'help' };
const find = (nodes: Record<string, NodeSketch>, flow?: FlowSketch) =>
  findings(sketchProgram(nodes, flow), 'TRAP', 'DEAD_END', 'BACK_OUTSIDE_HANDLER');

describe('every path ends', () => {
  it.each<[string, Record<string, NodeSketch>, FlowSketch?]>([
    ['a call that ends at once', { a: end }],
    ['a transfer', { a: { to: { next: 'b' } }, b: { ending: 'transfer' } }],
    ['voicemail', { a: { to: { next: 'b' } }, b: { ending: 'voicemail' } }],
    ['a part that returns', { a: { to: { next: 'b' } }, b: { ending: 'return' } }],
    ['a loop that can be left', { a: ask({ again: 'a', done: 'b' }), b: end }],
    ['a long loop that can be left', { a: ask({ x: 'b' }), b: ask({ x: 'c', out: 'e' }), c: ask({ x: 'a' }), e: end }],
    ['a loop with a transfer that may fail', { a: ask({ x: 'b' }), b: { ending: 'transfer', to: { failed: 'a' } } }],
    ['a loop that an open port may lead out of', { a: ask({ again: 'a', done: '' }) }],
    [
      'a loop that the fallback leads out of',
      { a: { ...ask({ x: 'a', failed: '' }), failurePorts: ['failed'] }, z: end },
      { fallback: 'z' },
    ],
    ['going back inside a handler', { a: ask({ done: 'b' }), b: end, help: { ending: 'back' } }, { handlers: { o: operator } }],
    ['a trap that no call comes to', { a: end, b: ask({ x: 'b' }) }],
  ])('is content with %s', (_what, nodes, flow) => {
    expect(find(nodes, flow)).toEqual([]);
  });

  it.each<[string, Record<string, NodeSketch>, string[], FlowSketch?]>([
    ['a node without an end or a way on', { a: {} }, ['DEAD_END a']],
    ['a dead end on one of two ways', { a: { to: { x: 'b', y: 'c' } }, b: end, c: {} }, ['DEAD_END a:y c']],
    ['a node that leads to itself alone', { a: ask({ again: 'a' }) }, ['TRAP a']],
    ['a trap, and the way into it', { a: { to: { x: 'b' } }, b: ask({ x: 'c', y: 'e' }), c: ask({ x: 'c' }), e: end }, ['TRAP a:x b:x c']],
    [
      'a trap of several nodes once',
      { a: ask({ x: 'b', y: 'e' }), b: ask({ x: 'c' }), c: ask({ x: 'd' }), d: ask({ x: 'b' }), e: end },
      ['TRAP a:x b'],
    ],
    ['a trap, not the way into it', { a: { to: { x: 'b' } }, b: { to: { x: 'c' } }, c: ask({ x: 'c' }) }, ['TRAP a:x b:x c']],
    ['two traps', { a: { to: { x: 'b', y: 'c' } }, b: ask({ x: 'b' }), c: ask({ x: 'c' }) }, ['TRAP a:x b', 'TRAP a:y c']],
    [
      'a trap by the shortest way',
      { a: { to: { x: 'b', y: 'c' } }, b: ask({ x: 'd' }), c: ask({ x: 'b' }), d: ask({ x: 'b' }) },
      ['TRAP a:x b'],
    ],
    ['a trap in the fallback', { a: end, b: ask({ x: 'b' }) }, ['TRAP a b'], { fallback: 'b' }],
    ['going back from where no handler was', { a: { to: { x: 'b' } }, b: { ending: 'back' } }, ['BACK_OUTSIDE_HANDLER a:x b']],
    [
      'going back where a handler and the flow meet',
      { a: ask({ x: 'help', y: 'e' }), e: end, help: { to: { x: 'b' } }, b: { ending: 'back' } },
      ['BACK_OUTSIDE_HANDLER a:x help:x b'],
      { handlers: { o: operator } },
    ],
    [
      'going back from the fallback',
      { a: ask({ x: 'e' }), e: end, b: { ending: 'back' } },
      ['BACK_OUTSIDE_HANDLER a b'],
      { fallback: 'b' },
    ],
  ])('finds %s', (_what, nodes, found, flow) => {
    expect(find(nodes, flow)).toEqual(found);
  });
});
