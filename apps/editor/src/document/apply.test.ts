import { edgeIdSchema, variableNameSchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { nodeId, sketchFlow } from '../testing/sketch-flow.ts';
import { apply } from './apply.ts';
import type { Command } from './command.ts';

const start = nodeId('start');
const hello = nodeId('hello');
const bye = nodeId('bye');
const flow = sketchFlow({
  start: { type: 'start', to: { next: 'hello' } },
  hello: { type: 'say', name: 'Hello', config: { text: 'Hello.' }, to: { done: 'bye' } },
  bye: { type: 'end' },
});
const edge = (number: number) => edgeIdSchema.parse(`ed_${number}`);
const name = variableNameSchema.parse('name');

describe('apply', () => {
  it('adds a node where it was put', () => {
    const id = nodeId('1');
    const added = apply(flow, { type: 'add-node', id, node: { type: 'say', config: {} }, at: { x: 1, y: 2 } });
    expect([added.nodes[id], added.layout[id]]).toEqual([
      { type: 'say', config: {} },
      { x: 1, y: 2 },
    ]);
  });

  it('removes a node with every connection from and to it, and where it stood', () => {
    const placed = apply(flow, { type: 'move-nodes', to: { [hello]: { x: 1, y: 2 } } });
    const removed = apply(placed, { type: 'remove', nodes: [hello], edges: [] });
    expect([Object.keys(removed.nodes), removed.edges, removed.layout]).toEqual([[start, bye], {}, {}]);
  });

  it('leads a port elsewhere by the connection that it has', () => {
    const led = apply(flow, { type: 'lead-port', from: { node: start, port: 'next' }, to: bye });
    expect(led.edges).toEqual({ ...flow.edges, [edge(1)]: { from: { node: start, port: 'next' }, to: bye } });
  });

  it('leads a port by a new connection when it has none', () => {
    const led = apply(flow, { type: 'lead-port', from: { node: hello, port: 'other' }, to: bye });
    expect(led.edges[edge(3)]).toEqual({ from: { node: hello, port: 'other' }, to: bye });
  });

  it('leads a port nowhere', () => {
    const led = apply(flow, { type: 'lead-port', from: { node: start, port: 'next' }, to: undefined });
    expect(Object.keys(led.edges)).toEqual(['ed_2']);
  });

  it('sets fields of a node, and takes out those that become undefined', () => {
    const set = apply(flow, { type: 'configure-node', node: hello, changes: { text: undefined, interruption: 'held' } });
    expect(set.nodes[hello]?.config).toEqual({ interruption: 'held' });
  });

  it('takes the name from a node that gets an empty one', () => {
    expect(apply(flow, { type: 'rename-node', node: hello, name: '' }).nodes[hello]).toEqual({ type: 'say', config: { text: 'Hello.' } });
  });

  it('does several things as one', () => {
    const both = apply(flow, {
      type: 'several',
      commands: [
        { type: 'rename-flow', name: 'Other' },
        { type: 'change-settings', changes: { patienceMs: 9_000 } },
      ],
    });
    expect([both.name, both.settings.patienceMs]).toEqual(['Other', 9_000]);
  });

  it.each<[string, Command]>([
    ['removes the start', { type: 'remove', nodes: [start], edges: [] }],
    ['removes what is gone', { type: 'remove', nodes: [nodeId('gone')], edges: [edge(9)] }],
    ['moves what is gone', { type: 'move-nodes', to: { [nodeId('gone')]: { x: 0, y: 0 } } }],
    ['configures what is gone', { type: 'configure-node', node: nodeId('gone'), changes: { text: 'x' } }],
    ['sets a field to what it is', { type: 'configure-node', node: hello, changes: { text: 'Hello.' } }],
    ['renames a node to what it is', { type: 'rename-node', node: hello, name: 'Hello' }],
    ['leads a port to what is gone', { type: 'lead-port', from: { node: hello, port: 'done' }, to: nodeId('gone') }],
    ['leads a port of what is gone', { type: 'lead-port', from: { node: nodeId('gone'), port: 'done' }, to: bye }],
    ['leads a port where it leads', { type: 'lead-port', from: { node: hello, port: 'done' }, to: bye }],
    ['adds a node a second time', { type: 'add-node', id: hello, node: { type: 'end', config: {} }, at: { x: 0, y: 0 } }],
    ['removes a variable that there is not', { type: 'remove-variable', name }],
    ['keeps its settings', { type: 'change-settings', changes: { timeZone: 'UTC' } }],
  ])('changes nothing when it %s', (_what, command) => {
    expect(apply(flow, command)).toBe(flow);
  });

  it('does not put a variable in the place of another', () => {
    const one = apply(flow, { type: 'add-variable', name, variable: { type: 'text', privacy: 'public' } });
    const two = apply(one, { type: 'add-variable', name, variable: { type: 'number', privacy: 'public' } });
    expect(two.variables).toEqual({ name: { type: 'text', privacy: 'public' } });
  });
});
