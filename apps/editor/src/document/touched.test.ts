import { apply, type Command } from '@callwright/flow-schema';
import { expect, it } from 'vitest';
import { nodeId, sketchFlow } from '../testing/sketch-flow.ts';
import { touchedBy } from './touched.ts';

const [start, hello] = [nodeId('start'), nodeId('hello')];
const flow = sketchFlow({ start: { type: 'start', to: { next: 'hello' } }, hello: { type: 'say' } });

it.each<[what: string, command: Command, nodes: number, edges: number]>([
  ['a node that was renamed', { type: 'rename-node', node: hello, name: 'Hello' }, 1, 0],
  ['a connection that is new', { type: 'lead-port', from: { node: hello, port: 'done' }, to: hello }, 0, 1],
  ['nothing of what is gone', { type: 'remove', nodes: [hello], edges: [] }, 0, 0],
  ['nothing of what was only moved', { type: 'move-nodes', to: { [start]: { x: 7, y: 7 } } }, 0, 0],
])('what an edit touched is %s', (_what, command, nodes, edges) => {
  const touched = touchedBy(flow, apply(flow, command));
  expect([touched.nodes.length, touched.edges.length]).toEqual([nodes, edges]);
});
