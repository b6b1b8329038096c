import { apply } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { nodeId, sketchFlow } from '../testing/sketch-flow.ts';
import { addNode } from './add-node.ts';
import { withPlaces } from './with-places.ts';

const flow = withPlaces(
  sketchFlow({
    start: { type: 'start', to: { next: '7' } },
    7: { type: 'ask', to: { answered: 'bye' } },
    bye: { type: 'end' },
  }),
);

describe('adding a node', () => {
  it('after another one leads the first port there that leads nowhere to it', () => {
    const { id, command } = addNode(flow, 'say', { after: nodeId('7') });
    const added = apply(flow, command);
    expect([id, added.nodes[id], Object.values(added.edges).at(-1)]).toEqual([
      'nd_8',
      { type: 'say', config: {} },
      { from: { node: 'nd_7', port: 'silent' }, to: 'nd_8' },
    ]);
  });

  it('after a node whose ports are all taken, or that has none, leads nothing anywhere', () => {
    for (const after of [nodeId('start'), nodeId('bye')]) {
      const added = apply(flow, addNode(flow, 'ask', { after }).command);
      expect([added.nodes[nodeId('8')], added.edges]).toEqual([{ type: 'ask', config: { expects: 'text' } }, flow.edges]);
    }
  });

  it('at a place puts it there', () => {
    const added = apply(flow, addNode(flow, 'end', { at: { x: 0, y: 900 } }).command);
    expect([added.layout[nodeId('8')], added.edges]).toEqual([{ x: 0, y: 900 }, flow.edges]);
  });
});
