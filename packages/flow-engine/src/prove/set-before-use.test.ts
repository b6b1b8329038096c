import { describe, expect, it } from 'vitest';
import { findings } from './testing/findings.ts';
import { type FlowSketch, type NodeSketch, sketchProgram } from './testing/sketch-program.ts';

const end = { ending: 'hang-up' } as const;
const help = { on: { type: 'silence', times: 2 }, to: 'help' } as const;
const find = (nodes: Record<string, NodeSketch>, flow?: FlowSketch) => findings(sketchProgram(nodes, flow), 'NOT_SET', 'OUTPUT_NOT_SET');

/** Asks for something, and sets it when there is an answer. */
const ask = (variable: string, to: Record<string, string>): NodeSketch => ({ waits: 'caller', to, sets: { answered: [variable] } });
const say = (variable: string, next?: string): NodeSketch => ({
  says: { text: [variable] },
  ...(next === undefined ? end : { to: { done: next } }),
});
/** Asks whether something is set, and goes on by `yes` when it is. */
const branch = (variable: string, to: Record<string, string>): NodeSketch => ({
  to,
  asksOf: { yes: { reads: [variable], guards: [variable] } },
  when: { yes: 'yes' },
});

describe('set before use', () => {
  it.each<[string, Record<string, NodeSketch>, FlowSketch?]>([
    ['a flow that reads nothing', { a: end }],
    ['what was asked for before', { a: ask('x', { answered: 'b' }), b: say('x') }],
    ['what both ways set', { a: { to: { l: 'b', r: 'c' } }, b: ask('x', { answered: 'd' }), c: ask('x', { answered: 'd' }), d: say('x') }],
    ['a loop that comes back with it set', { a: ask('x', { answered: 'b', silent: 'a' }), b: say('x', 'a') }],
    ['a way that misses it and does not read it', { a: ask('x', { answered: 'b', silent: 'c' }), b: say('x'), c: end }],
    [
      'what a guard makes sure of',
      { a: ask('x', { answered: 'b', silent: 'b' }), b: branch('x', { yes: 'c', no: 'd' }), c: say('x'), d: end },
    ],
    ['an expression that guards itself', { a: { asksOf: { when: { reads: ['x'], guards: ['x'] } }, ending: 'hang-up' } }],
    ['the inputs of a part', { a: say('x') }, { inputs: ['x'] }],
    ['an output that every return has', { a: ask('x', { answered: 'b' }), b: { ending: 'return' } }, { outputs: ['x'] }],
    [
      'a hang-up that gives nothing back',
      { a: ask('x', { answered: 'b', silent: 'c' }), b: { ending: 'return' }, c: end },
      { outputs: ['x'] },
    ],
    [
      'a handler after all that waits has it',
      { a: { to: { n: 'b' }, sets: { n: ['x'] } }, b: { waits: 'caller', to: { n: 'c' } }, c: end, help: say('x') },
      { handlers: { h: help } },
    ],
    ['a name that is no variable of the flow', { a: { says: { text: ['x'] }, ending: 'hang-up', sets: {} } }, { inputs: ['x'] }],
  ])('is content with %s', (_what, nodes, flow) => {
    expect(find(nodes, flow)).toEqual([]);
  });

  it.each<[string, Record<string, NodeSketch>, string[], FlowSketch?]>([
    ['what is never set', { a: say('x') }, ['NOT_SET x a']],
    ['what is set only here', { a: { ...say('x', 'b'), sets: { done: ['x'] } }, b: end }, ['NOT_SET x a']],
    ['what is set only behind', { a: say('x', 'b'), b: ask('x', { answered: 'c' }), c: end }, ['NOT_SET x a']],
    ['the way that misses it', { a: ask('x', { answered: 'b', silent: 'b' }), b: say('x') }, ['NOT_SET x a:silent b']],
    [
      'the shortest way that misses it',
      { a: ask('x', { answered: 'c', silent: 'b' }), b: { to: { far: 'd', near: 'c' } }, c: say('x'), d: { to: { n: 'c' } } },
      ['NOT_SET x a:silent b:near c'],
    ],
    [
      'a way that is longer than those that set it',
      { a: { to: { l: 'b', r: 'c' } }, b: ask('x', { answered: 'e' }), c: { to: { n: 'd' } }, d: { to: { n: 'e' } }, e: say('x') },
      ['NOT_SET x a:r c:n d:n e'],
    ],
    [
      'each variable of its own',
      { a: ask('x', { answered: 'b' }), b: { says: { text: ['x', 'y'] }, ending: 'hang-up' } },
      ['NOT_SET y a:answered b'],
    ],
    ['what is read where a guard does not hold', { a: branch('x', { yes: 'c', no: 'd' }), c: end, d: say('x') }, ['NOT_SET x a:no d']],
    [
      'what nobody guards on another way',
      { a: { to: { l: 'b', r: 'c' } }, b: branch('x', { yes: 'c', no: 'd' }), c: say('x'), d: end },
      ['NOT_SET x a:r c'],
    ],
    [
      'what was taken away before it was answered',
      { a: ask('x', { answered: 'b' }), b: { waits: 'caller', to: { n: 'c' } }, c: end, help: say('x') },
      ['NOT_SET x a help'],
      { handlers: { h: help } },
    ],
    [
      'what the fallback cannot count on',
      { a: ask('x', { answered: 'b' }), b: end, help: say('x') },
      ['NOT_SET x a help'],
      { fallback: 'help' },
    ],
    [
      'a limit, which sets nothing',
      {
        a: { ...ask('x', { answered: 'b', 'too-often': 'c' }), maxVisits: 2, sets: { answered: ['x'], 'too-often': ['x'] } },
        b: end,
        c: say('x'),
      },
      ['NOT_SET x a:too-often c'],
    ],
    [
      'an output that one return lacks',
      { a: ask('x', { answered: 'b', silent: 'c' }), b: { ending: 'return' }, c: { ending: 'return' } },
      ['OUTPUT_NOT_SET x a:silent c'],
      { outputs: ['x'] },
    ],
    [
      'what a longer way misses, far behind where the ways meet',
      {
        a: { to: { l: 'b', r: 'c' } },
        b: ask('x', { answered: 'e' }),
        c: { to: { n: 'd' } },
        d: { to: { n: 'd2' } },
        d2: { to: { n: 'd3' } },
        d3: { to: { n: 'e' } },
        e: { to: { n: 'f' } },
        f: say('x'),
      },
      ['NOT_SET x a:r c:n d:n d2:n d3:n e:n f'],
    ],
    [
      'an output that one outcome lacks',
      { a: { to: { n: 'b' } }, b: { ending: 'hang-up', outcomes: ['stranger'] } },
      ['OUTPUT_NOT_SET x a:n b'],
      { outputs: ['x'] },
    ],
  ])('finds %s', (_what, nodes, found, flow) => {
    expect(find(nodes, flow)).toEqual(found);
  });

  it('looks into parts, once each, and shows the way into them', () => {
    const part = sketchProgram({ p: say('y') }, { inputs: ['x'] });
    const nodes: Record<string, NodeSketch> = {
      a: { to: { n: 'b' } },
      b: { runs: 'ident', to: { done: 'c' } },
      c: { runs: 'ident', to: { done: 'd' } },
      d: end,
    };
    expect(find(nodes, { parts: { ident: part } })).toEqual(['NOT_SET y a:n b ident/p']);
  });

  it('keeps many variables apart', () => {
    const names = Array.from({ length: 70 }, (_, index) => `v${index}`);
    const nodes = {
      a: { to: { n: 'b' }, sets: { n: names.filter((name) => name !== 'v33') } },
      b: { says: { text: names }, ending: 'hang-up' },
    } as const;
    expect(find(nodes)).toEqual(['NOT_SET v33 a:n b']);
  });
});
