import { describe, expect, it } from 'vitest';
import { prove } from './prove.ts';
import { findings } from './testing/findings.ts';
import { type FlowSketch, type NodeSketch, sketchProgram } from './testing/sketch-program.ts';

const end = { ending: 'hang-up' } as const;
const code = 'FAILURE_NOT_LED';
const find = (nodes: Record<string, NodeSketch>, flow?: FlowSketch) => findings(sketchProgram(nodes, flow), code);
const call = (to: Record<string, string>, ...failurePorts: string[]): NodeSketch => ({ waits: 'outside', to, failurePorts });

describe('outside calls may fail', () => {
  it.each<[string, Record<string, NodeSketch>, FlowSketch?]>([
    ['nothing outside', { a: end }],
    ['a led failure', { a: call({ done: 'b', failed: 'b' }, 'failed'), b: end }],
    ['several led failures', { a: call({ done: 'b', failed: 'b', late: 'b' }, 'failed', 'late'), b: end }],
    ['an open failure and a fallback', { a: call({ done: 'b', failed: '' }, 'failed'), b: end }, { fallback: 'b' }],
    [
      'an open failure of what is not outside, told of elsewhere',
      { a: { failurePorts: ['failed'], to: { done: 'b', failed: '' } }, b: end },
    ],
    ['an open port that is no failure, told of elsewhere', { a: call({ done: '', failed: 'b' }, 'failed'), b: end }],
    ['what no call comes to', { a: end, b: call({ failed: '' }, 'failed') }],
    ['something outside that cannot fail', { a: call({ done: 'b' }), b: end }],
    ['a failure that is tried again', { a: { ...call({ done: 'b', failed: 'a', 'too-often': 'b' }, 'failed'), maxVisits: 2 }, b: end }],
    [
      'a part in a flow with a fallback',
      { a: { runs: 'p', to: { done: 'b' } }, b: end },
      { fallback: 'b', parts: { p: sketchProgram({ a: call({ done: 'r', failed: '' }, 'failed'), r: { ending: 'return' } }) } },
    ],
  ])('is content with %s', (_what, nodes, flow) => {
    expect(find(nodes, flow)).toEqual([]);
  });

  it.each<[string, Record<string, NodeSketch>, string[], FlowSketch?]>([
    ['an open failure', { a: call({ done: 'b', failed: '' }, 'failed'), b: end }, [`${code} a:failed`]],
    [
      'an open failure further on',
      { a: { to: { n: 'b' } }, b: call({ done: 'c', failed: '' }, 'failed'), c: end },
      [`${code} a:n b:failed`],
    ],
    [
      'each open failure',
      { a: call({ done: 'b', failed: '', late: '' }, 'failed', 'late'), b: end },
      [`${code} a:failed`, `${code} a:late`],
    ],
    ['one of two', { a: call({ done: 'b', failed: 'b', late: '' }, 'failed', 'late'), b: end }, [`${code} a:late`]],
    [
      'the second of two nodes',
      { a: call({ done: 'b', failed: 'c' }, 'failed'), b: call({ done: 'c', failed: '' }, 'failed'), c: end },
      [`${code} a:done b:failed`],
    ],
    [
      'one behind a failure',
      { a: call({ done: 'c', failed: 'b' }, 'failed'), b: call({ done: 'c', failed: '' }, 'failed'), c: end },
      [`${code} a:failed b:failed`],
    ],
    [
      'one in a loop',
      { a: { waits: 'caller', to: { x: 'b', y: 'c' } }, b: call({ done: 'a', failed: '' }, 'failed'), c: end },
      [`${code} a:x b:failed`],
    ],
    [
      'one in a handler',
      { a: { waits: 'caller', to: { n: 'b' } }, b: end, h: call({ done: 'b', failed: '' }, 'failed') },
      [`${code} a h:failed`],
      { handlers: { h: { on: { type: 'silence', times: 1 }, to: 'h' } } },
    ],
    [
      'one by the shortest way',
      { a: { to: { x: 'b', y: 'c' } }, b: { to: { n: 'c' } }, c: call({ failed: '' }, 'failed') },
      [`${code} a:y c:failed`],
    ],
    [
      'one in a part',
      { a: { runs: 'p', to: { done: 'b' } }, b: end },
      [`${code} a p/a:failed`],
      { parts: { p: sketchProgram({ a: call({ done: 'r', failed: '' }, 'failed'), r: { ending: 'return' } }) } },
    ],
  ])('finds %s', (_what, nodes, found, flow) => {
    expect(find(nodes, flow)).toEqual(found);
  });

  it('offers to lead it where other failures lead', () => {
    const nodes = { a: call({ done: 'b', failed: 'z' }, 'failed'), b: call({ done: 'e', failed: '' }, 'failed'), z: end, e: end };
    const finding = prove(sketchProgram(nodes)).find((one) => one.code === code);
    expect(finding?.fix?.command).toEqual({ type: 'lead-port', from: { node: 'nd_b', port: 'failed' }, to: 'nd_z' });
  });
});
