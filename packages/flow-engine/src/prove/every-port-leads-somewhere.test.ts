import { describe, expect, it } from 'vitest';
import { prove } from './prove.ts';
import { findings } from './testing/findings.ts';
import { type FlowSketch, type NodeSketch, sketchProgram } from './testing/sketch-program.ts';

const end = { ending: 'hang-up' } as const;
const operator = { on: { type: 'keypad', keys: '0' }, to: 'help' } as const;
const find = (nodes: Record<string, NodeSketch>, flow?: FlowSketch) => findings(sketchProgram(nodes, flow), 'OPEN_PORT', 'UNREACHABLE');

describe('every port leads somewhere', () => {
  it.each<[string, Record<string, NodeSketch>, FlowSketch?]>([
    ['one node that ends the call', { a: end }],
    ['a chain', { a: { to: { next: 'b' } }, b: end }],
    ['a fork', { a: { to: { yes: 'b', no: 'c' } }, b: end, c: end }],
    ['two ports that lead to one node', { a: { to: { yes: 'b', no: 'b' } }, b: end }],
    ['a loop', { a: { waits: 'caller', to: { again: 'a', done: 'b' } }, b: end }],
    ['a led failure', { a: { failurePorts: ['failed'], to: { done: 'b', failed: 'b' } }, b: end }],
    ['an open failure and a fallback', { a: { failurePorts: ['failed'], to: { done: 'b', failed: '' } }, b: end }, { fallback: 'b' }],
    ['a limit that is led', { a: { maxVisits: 2, to: { next: 'b', 'too-often': 'b' } }, b: end }],
    ['a limit that is left to the fallback', { a: { maxVisits: 2, to: { next: 'b' } }, b: end }, { fallback: 'b' }],
    [
      'a node that only a handler leads to',
      { a: { waits: 'caller', to: { next: 'b' } }, b: end, help: end },
      { handlers: { o: operator } },
    ],
    ['a fallback that nothing else leads to', { a: end, help: end }, { fallback: 'help' }],
  ])('is content with %s', (_what, nodes, flow) => {
    expect(find(nodes, flow)).toEqual([]);
  });

  it.each<[string, Record<string, NodeSketch>, string[], FlowSketch?]>([
    ['an open port at the start', { a: { to: { next: '' } } }, ['OPEN_PORT a:next']],
    ['an open port further on', { a: { to: { next: 'b' } }, b: { to: { done: '' } } }, ['OPEN_PORT a:next b:done']],
    ['each open port', { a: { to: { x: '', y: '' } } }, ['OPEN_PORT a:x', 'OPEN_PORT a:y']],
    [
      'an open port by the shortest way',
      { a: { to: { long: 'b', short: 'c' } }, b: { to: { next: 'c' } }, c: { to: { done: '' } } },
      ['OPEN_PORT a:short c:done'],
    ],
    [
      'an open failure without a fallback',
      { a: { failurePorts: ['failed'], to: { done: 'b', failed: '' } }, b: end },
      ['OPEN_PORT a:failed'],
    ],
    [
      'an open port that is no failure, whatever the fallback',
      { a: { failurePorts: ['failed'], to: { done: '', failed: '' } }, b: end },
      ['OPEN_PORT a:done'],
      { fallback: 'b' },
    ],
    ['a limit that leads nowhere', { a: { maxVisits: 2, to: { next: 'b' } }, b: end }, ['OPEN_PORT a:too-often']],
    [
      'a limit whose port is there and open',
      { a: { maxVisits: 2, to: { next: 'b', 'too-often': '' } }, b: end },
      ['OPEN_PORT a:too-often'],
    ],
    [
      'an open port behind a handler',
      { a: { to: { next: 'b' } }, b: { waits: 'caller', to: { done: 'c' } }, c: end, help: { to: { done: '' } } },
      ['OPEN_PORT a:next b help:done'],
      { handlers: { o: operator } },
    ],
    ['an open port behind the fallback', { a: end, help: { to: { done: '' } } }, ['OPEN_PORT a help:done'], { fallback: 'help' }],
    ['a node that nothing leads to', { a: end, lost: end }, ['UNREACHABLE lost']],
    ['nodes that lead to each other alone', { a: end, b: { to: { x: 'c' } }, c: { to: { x: 'b' } } }, ['UNREACHABLE b', 'UNREACHABLE c']],
    ['a handler that no call can go to', { a: end, help: { to: { done: '' } } }, ['UNREACHABLE help'], { handlers: { o: operator } }],
  ])('finds %s', (_what, nodes, found, flow) => {
    expect(find(nodes, flow)).toEqual(found);
  });

  it('offers to remove what no call can reach', () => {
    const [finding] = prove(sketchProgram({ a: end, lost: end }));
    expect(finding).toMatchObject({ severity: 'warning', fix: { command: { type: 'remove', nodes: ['nd_lost'], edges: [] } } });
  });
});
