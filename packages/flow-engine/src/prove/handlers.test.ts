import type { Trigger } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { prove } from './prove.ts';
import { findings } from './testing/findings.ts';
import { type FlowSketch, type NodeSketch, sketchProgram } from './testing/sketch-program.ts';

const end = { ending: 'hang-up' } as const;
const ask = (to: Record<string, string>): NodeSketch => ({ waits: 'caller', to });
const find = (nodes: Record<string, NodeSketch>, handlers: FlowSketch['handlers'] & {}) =>
  findings(sketchProgram(nodes, { handlers }), 'HANDLER_NEVER_USED', 'TRAP', 'DEAD_END');

const silence = (times: number): Trigger => ({ type: 'silence', times });
const keys = (pressed: string): Trigger => ({ type: 'keypad', keys: pressed });
const intent = (...examples: string[]): Trigger => ({ type: 'intent', examples });
const asking = { a: ask({ n: 'b' }), b: end, h: end, back: { ending: 'back' } } as const;

describe('handlers', () => {
  it.each<[string, Record<string, NodeSketch>, FlowSketch['handlers'] & {}]>([
    ['none', { a: end }, {}],
    ['silence where somebody is asked', asking, { x: { on: silence(2), to: 'h' } }],
    ['a key where somebody is asked', asking, { x: { on: keys('0'), to: 'h' } }],
    ['words where somebody is asked', asking, { x: { on: intent('operator'), to: 'h' } }],
    [
      'words while something is said',
      { a: { says: { text: [] }, to: { n: 'b' } }, b: end, h: end },
      { x: { on: intent('operator'), to: 'h' } },
    ],
    [
      'a key while something is done outside',
      { a: { waits: 'outside', to: { n: 'b' } }, b: end, h: end },
      { x: { on: keys('0'), to: 'h' } },
    ],
    ['errors anywhere', { a: end, h: end }, { x: { on: { type: 'error' }, to: 'h' } }],
    ['going back', asking, { x: { on: silence(2), to: 'back' } }],
    ['a region that loops and can go back', { ...asking, h: ask({ x: 'h', y: 'back' }) }, { x: { on: silence(2), to: 'h' } }],
    [
      'different keys and different silences',
      asking,
      { w: { on: keys('0'), to: 'h' }, x: { on: keys('00'), to: 'h' }, y: { on: silence(1), to: 'h' }, z: { on: silence(2), to: 'h' } },
    ],
    [
      'examples that are partly the same',
      asking,
      { x: { on: intent('operator'), to: 'h' }, y: { on: intent('operator', 'hours'), to: 'h' } },
    ],
  ])('is content with %s', (_what, nodes, handlers) => {
    expect(find(nodes, handlers)).toEqual([]);
  });

  const never = 'HANDLER_NEVER_USED';
  it.each<[string, Record<string, NodeSketch>, FlowSketch['handlers'] & {}, string[]]>([
    [
      'silence where nobody is asked',
      { a: { says: { text: [] }, to: { n: 'b' } }, b: end, h: end },
      { x: { on: silence(1), to: 'h' } },
      [`${never} x`],
    ],
    [
      'words where only last words are said',
      { a: { ...end, says: { text: [] } }, h: end },
      { x: { on: intent('operator'), to: 'h' } },
      [`${never} x`],
    ],
    ['words where nothing lasts', { a: end, h: end }, { x: { on: intent('operator'), to: 'h' } }, [`${never} x`]],
    ['a key where nothing lasts', { a: { to: { n: 'b' } }, b: end, h: end }, { x: { on: keys('0'), to: 'h' } }, [`${never} x`]],
    [
      'words that are only heard where no call comes',
      { a: end, b: ask({ n: 'a' }), h: end },
      { x: { on: intent('operator'), to: 'h' } },
      [`${never} x`],
    ],
    [
      'examples that are all taken',
      asking,
      { x: { on: intent('operator', 'help'), to: 'h' }, y: { on: intent('Operator '), to: 'h' } },
      [`${never} y`],
    ],
    [
      'examples that are all taken by one of several before',
      asking,
      { w: { on: intent('hours'), to: 'h' }, x: { on: intent('a', 'b'), to: 'h', name: 'First' }, y: { on: intent('b', 'a'), to: 'h' } },
      [`${never} y`],
    ],
    ['a dead end', { ...asking, h: {} }, { x: { on: silence(2), to: 'h' } }, ['DEAD_END x a h']],
    ['a dead end further on', { ...asking, h: { to: { n: 'i' } }, i: {} }, { x: { on: silence(2), to: 'h' } }, ['DEAD_END x a h:n i']],
    ['a region that never ends', { ...asking, h: ask({ n: 'i' }), i: ask({ n: 'h' }) }, { x: { on: silence(2), to: 'h' } }, ['TRAP x a h']],
    [
      'the one of two handlers that never ends',
      { ...asking, i: ask({ n: 'i' }) },
      { x: { on: silence(2), to: 'h' }, y: { on: keys('0'), to: 'i' } },
      ['TRAP y a i'],
    ],
    [
      'a handler that only a handler leads to',
      { a: { waits: 'outside', to: { n: 'b' } }, b: end, h: ask({ n: 'b' }), i: {} },
      { x: { on: keys('0'), to: 'h' }, y: { on: silence(1), to: 'i' } },
      ['DEAD_END y a h i'],
    ],
  ])('finds %s', (_what, nodes, handlers, found) => {
    expect(find(nodes, handlers)).toEqual(found);
  });

  it('offers to remove a handler that is never used', () => {
    const found = prove(sketchProgram({ a: end, h: end }, { handlers: { x: { on: silence(1), to: 'h' } } }));
    expect(found.find(({ code }) => code === never)).toMatchObject({
      severity: 'warning',
      place: { handler: 'hd_x' },
      fix: { command: { type: 'remove-handler', id: 'hd_x' } },
    });
  });
});
