import { expect, it } from 'vitest';
import { sketchFlow } from '../testing/sketch-flow.ts';
import { nextEdgeId, nextNodeId } from './next-id.ts';

it('counts on from the highest id there is, whatever else ids are called', () => {
  const flow = sketchFlow({ start: { type: 'start', to: { next: '7' } }, 7: { type: 'say' }, 3: { type: 'end' } });
  expect([nextNodeId(flow), nextEdgeId(flow)]).toEqual(['nd_8', 'ed_2']);
});
