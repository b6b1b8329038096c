import { describe, expect, it } from 'vitest';
import { prove } from './prove.ts';
import { findings } from './testing/findings.ts';
import { type FlowSketch, type NodeSketch, sketchProgram } from './testing/sketch-program.ts';

const end = { ending: 'hang-up' } as const;
const code = 'LOOP_WITHOUT_BOUND';
const find = (nodes: Record<string, NodeSketch>, flow?: FlowSketch) => findings(sketchProgram(nodes, flow), code);
const fixOf = (nodes: Record<string, NodeSketch>, flow?: FlowSketch) =>
  prove(sketchProgram(nodes, flow)).find((finding) => finding.code === code)?.fix?.command;

const askingPart = (also: Record<string, string> = {}) =>
  sketchProgram({ p: { to: { ask: 'q', ...also } }, q: { waits: 'caller', to: { n: 'r' } }, r: { ending: 'return' } });

describe('loops have a bound', () => {
  it.each<[string, Record<string, NodeSketch>, FlowSketch?]>([
    ['no loop', { a: { to: { n: 'b' } }, b: end }],
    ['two ways that meet again', { a: { to: { l: 'b', r: 'c' } }, b: { to: { n: 'd' } }, c: { to: { n: 'd' } }, d: end }],
    ['a question that is asked again', { a: { waits: 'caller', to: { again: 'a', done: 'b' } }, b: end }],
    ['a loop with a question in it', { a: { to: { n: 'b' } }, b: { waits: 'caller', to: { again: 'a', done: 'c' } }, c: end }],
    ['a loop with a limit in it', { a: { to: { n: 'b' } }, b: { maxVisits: 3, to: { again: 'a', done: 'c', 'too-often': 'c' } }, c: end }],
    ['a node that leads to itself so many times', { a: { maxVisits: 3, to: { again: 'a', 'too-often': 'b' } }, b: end }],
    [
      'two loops through one question',
      { a: { waits: 'caller', to: { x: 'b', y: 'c', z: 'e' } }, b: { to: { n: 'a' } }, c: { to: { n: 'a' } }, e: end },
    ],
    [
      'a limit that comes back by a question',
      {
        a: { maxVisits: 2, to: { n: 'b', 'too-often': 'q' } },
        b: { to: { n: 'a' } },
        q: { waits: 'caller', to: { n: 'a', done: 'e' } },
        e: end,
      },
    ],
    ['a loop that no call comes to', { a: end, b: { to: { n: 'c' } }, c: { to: { n: 'b' } } }],
    ['a loop through a part that asks', { a: { runs: 'ask', to: { again: 'a', done: 'b' } }, b: end }, { parts: { ask: askingPart() } }],
    [
      'going back from a handler',
      { a: { waits: 'caller', to: { n: 'b' } }, b: end, c: { ending: 'back' } },
      { handlers: { h: { on: { type: 'error' }, to: 'c' } } },
    ],
    ['a fallback, which helps once', { a: { failurePorts: ['f'], to: { n: 'e', f: '' } }, e: end }, { fallback: 'a' }],
  ])('is content with %s', (_what, nodes, flow) => {
    expect(find(nodes, flow)).toEqual([]);
  });

  it.each<[string, Record<string, NodeSketch>, string[], FlowSketch?]>([
    ['a node that leads to itself', { a: { to: { again: 'a', done: 'b' } }, b: end }, [`${code} a:again a`]],
    ['a loop of two', { a: { to: { n: 'b' } }, b: { to: { again: 'a', done: 'c' } }, c: end }, [`${code} a:n b:again a`]],
    [
      'a loop further on',
      { a: { to: { n: 'b' } }, b: { to: { n: 'c' } }, c: { to: { again: 'b', done: 'e' } }, e: end },
      [`${code} a:n b:n c:again b`],
    ],
    [
      'a loop that waits for something outside only',
      { a: { waits: 'outside', to: { again: 'a', done: 'e' } }, e: end },
      [`${code} a:again a`],
    ],
    [
      'a loop beside a question',
      { a: { waits: 'caller', to: { n: 'b' } }, b: { to: { x: 'b', y: 'a', z: 'e' } }, e: end },
      [`${code} a:n b:x b`],
    ],
    [
      'a shorter loop first',
      { a: { to: { n: 'b' } }, b: { to: { n: 'c', x: 'b' } }, c: { to: { n: 'a', z: 'e' } }, e: end },
      [`${code} a:n b:x b`],
    ],
    [
      'two loops',
      { a: { to: { x: 'b', y: 'c' } }, b: { to: { x: 'b', z: 'e' } }, c: { to: { x: 'c', z: 'e' } }, e: end },
      [`${code} a:x b:x b`, `${code} a:y c:x c`],
    ],
    [
      'a loop of those who come too often',
      { a: { maxVisits: 2, to: { n: 'e', 'too-often': 'b' } }, b: { to: { n: 'a' } }, e: end },
      [`${code} a:too-often b:n a`],
    ],
    [
      'a question that those who come too often are not asked',
      { a: { waits: 'caller', maxVisits: 2, to: { n: 'e', 'too-often': 'a' } }, e: end },
      [`${code} a:too-often a`],
    ],
    [
      'a loop in a handler',
      { a: { waits: 'caller', to: { n: 'e' } }, e: end, h: { to: { x: 'h', z: 'e' } } },
      [`${code} a h:x h`],
      { handlers: { h: { on: { type: 'silence', times: 1 }, to: 'h' } } },
    ],
    [
      'a loop through a part that may not ask',
      { a: { runs: 'ask', to: { again: 'a', done: 'b' } }, b: end },
      [`${code} a:again a`],
      { parts: { ask: askingPart({ skip: 'r' }) } },
    ],
    [
      'a loop inside a part',
      { a: { runs: 'turn', to: { done: 'b' } }, b: end },
      [`${code} a turn/p:x turn/p`],
      { parts: { turn: sketchProgram({ p: { to: { x: 'p', y: 'r' } }, r: { ending: 'return' } }) } },
    ],
  ])('finds %s', (_what, nodes, found, flow) => {
    expect(find(nodes, flow).sort()).toEqual([...found].sort());
  });

  it('offers a limit, and leads those who come too often out of the loop', () => {
    expect(fixOf({ a: { to: { n: 'b' } }, b: { to: { again: 'a', done: 'c' } }, c: end })).toEqual({
      type: 'several',
      commands: [
        { type: 'limit-visits', node: 'nd_a', maxVisits: 3 },
        { type: 'lead-port', from: { node: 'nd_a', port: 'too-often' }, to: 'nd_c' },
      ],
    });
  });

  it('offers a limit alone when there is a fallback', () => {
    expect(fixOf({ a: { to: { again: 'a', done: 'b' } }, b: end }, { fallback: 'b' })).toEqual({
      type: 'limit-visits',
      node: 'nd_a',
      maxVisits: 3,
    });
  });

  it('offers nothing when one limit is not enough', () => {
    const nodes = { a: { to: { x: 'a', n: 'b' } }, b: { to: { x: 'b', n: 'a', z: 'e' } }, e: end };
    expect([find(nodes), fixOf(nodes)]).toEqual([[`${code} a:x a`], undefined]);
  });

  it('takes a limit where all loops meet, and not where the shortest begins', () => {
    const nodes = { a: { to: { n: 'b' } }, b: { to: { x: 'a', y: 'c' } }, c: { to: { n: 'b', z: 'e' } }, e: end };
    expect(fixOf(nodes)).toMatchObject({ commands: [{ node: 'nd_b' }, { to: 'nd_e' }] });
  });
});
