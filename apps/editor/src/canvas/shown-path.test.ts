import { describe, expect, it } from 'vitest';
import { nodeId, sketchFlow } from '../testing/sketch-flow.ts';
import { readPath } from './shown-path.ts';

const flow = sketchFlow({
  start: { type: 'start', to: { next: 'name' } },
  name: { type: 'ask', to: { answered: 'bye', silent: 'bye' } },
  bye: { type: 'end' },
});
const [start, name, bye] = [nodeId('start'), nodeId('name'), nodeId('bye')];

describe('a way through the flow', () => {
  it('is the nodes and the very connections that it takes', () => {
    const path = readPath(flow, [{ node: start, port: 'next' }, { node: name, port: 'silent' }, { node: bye }]);
    expect([[...path.nodes], [...path.edges], path.openEnd]).toEqual([[start, name, bye], ['ed_1', 'ed_3'], undefined]);
  });

  it('may end at a port that leads nowhere', () => {
    const path = readPath(flow, [
      { node: start, port: 'next' },
      { node: name, port: 'not-understood' },
    ]);
    expect([[...path.edges], path.openEnd]).toEqual([['ed_1'], { node: name, port: 'not-understood' }]);
  });
});
