import { describe, expect, it } from 'vitest';
import { edgeIdSchema, handlerIdSchema, noteIdSchema, variableNameSchema } from '../ids.ts';
import { nodeId, sketchFlow } from '../testing/sketch-flow.ts';
import { apply } from './apply.ts';
import type { Command } from './command.ts';

const start = nodeId('start');
const hello = nodeId('hello');
const bye = nodeId('bye');
const flow = sketchFlow({
  start: { type: 'start', to: { next: 'hello' } },
  hello: { type: 'say', name: 'Hello', config: { text: 'Hello.' }, to: { done: 'bye' } },
  bye: { type: 'end', config: { list: ['a'] } },
});
const edge = (number: number) => edgeIdSchema.parse(`ed_${number}`);
const name = variableNameSchema.parse('name');
const text = { type: 'text', privacy: 'public' } as const;
const handlerId = handlerIdSchema.parse('hd_1');
const handler = { on: { type: 'silence', times: 2 }, to: bye } as const;
const noteId = noteIdSchema.parse('no_1');
const note = { text: 'Ask Ada.', at: { x: 0, y: 0 }, size: { width: 100, height: 100 } };

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

  it('removes a start when there is another one', () => {
    const second = nodeId('second');
    const two = { ...flow, nodes: { ...flow.nodes, [second]: { type: 'start', config: {} } } };
    expect(apply(two, { type: 'remove', nodes: [second], edges: [] })).toEqual(flow);
    expect(apply(two, { type: 'remove', nodes: [start, second], edges: [] })).toBe(two);
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
    const led = apply(flow, { type: 'lead-port', from: { node: start, port: 'next' } });
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
    ['keeps its settings', { type: 'change-settings', changes: { timeZone: 'UTC', persona: { name: '', instructions: '' } } }],
    ['gives a setting a value that it cannot have', { type: 'change-settings', changes: { patienceMs: 1 } }],
    [
      'makes a node that is gone the fallback',
      { type: 'change-settings', changes: { fallback: { node: nodeId('gone'), words: 'Sorry.' } } },
    ],
    ['sets a field to the same list', { type: 'configure-node', node: bye, changes: { list: ['a'] } }],
    [
      'takes out a field that is not there, though every object has it',
      { type: 'configure-node', node: bye, changes: { toString: undefined } },
    ],
    ['allows no visit at all', { type: 'limit-visits', node: hello, maxVisits: 0 }],
    ['takes away a limit that there is not', { type: 'limit-visits', node: hello }],
    ['marks a node with what is no mark', { type: 'mark-node', node: hello, marks: ['No mark'] }],
    ['sets a variable that there is not', { type: 'set-variable', name, variable: text }],
    ['passes a variable that there is not', { type: 'pass-variables', inputs: [name], outputs: [] }],
    ['leads a handler to what is gone', { type: 'set-handler', id: handlerId, handler: { ...handler, to: nodeId('gone') } }],
    ['removes a handler that there is not', { type: 'remove-handler', id: handlerId }],
    ['removes a note that there is not', { type: 'remove-note', id: noteId }],
    ['adds a second start', { type: 'add-node', id: nodeId('9'), node: { type: 'start', config: {} }, at: { x: 0, y: 0 } }],
    ['gives the flow an empty name', { type: 'rename-flow', name: '' }],
  ])('changes nothing when it %s', (_what, command) => {
    expect(apply(flow, command)).toBe(flow);
  });

  it('does not put a variable in the place of another', () => {
    const one = apply(flow, { type: 'add-variable', name, variable: { type: 'text', privacy: 'public' } });
    const two = apply(one, { type: 'add-variable', name, variable: { type: 'number', privacy: 'public' } });
    expect(two.variables).toEqual({ name: { type: 'text', privacy: 'public' } });
  });

  it('takes a setting away that need not be there', () => {
    const told = apply(flow, { type: 'change-settings', changes: { recordingNotice: 'This call is recorded.' } });
    expect(told.settings.recordingNotice).toBe('This call is recorded.');
    expect(apply(told, { type: 'change-settings', changes: { recordingNotice: undefined } as never }).settings).toEqual(flow.settings);
  });

  it('sets a setting back to what it is when nobody has set it', () => {
    const changed = apply(flow, { type: 'change-settings', changes: { retries: 4 } });
    expect(apply(changed, { type: 'change-settings', changes: { retries: undefined } as never }).settings).toEqual(flow.settings);
  });

  it('limits the visits of a node, and marks it, each until that is taken back', () => {
    const limited = apply(apply(flow, { type: 'limit-visits', node: hello, maxVisits: 3 }), {
      type: 'mark-node',
      node: hello,
      marks: ['told', 'told'],
    });
    expect(limited.nodes[hello]).toEqual({ ...flow.nodes[hello], maxVisits: 3, marks: ['told'] });
    const free = apply(apply(limited, { type: 'limit-visits', node: hello }), { type: 'mark-node', node: hello, marks: [] });
    expect(free.nodes[hello]).toEqual(flow.nodes[hello]);
  });

  it('changes a variable, passes it to whoever runs the flow as a part, and takes it out of all that when it is removed', () => {
    const added = apply(flow, { type: 'add-variable', name, variable: text });
    const passed = apply(apply(added, { type: 'pass-variables', inputs: [name], outputs: [name] }), {
      type: 'set-variable',
      name,
      variable: { type: 'number', privacy: 'personal' },
    });
    expect([passed.variables, passed.inputs, passed.outputs]).toEqual([
      { name: { type: 'number', privacy: 'personal' } },
      ['name'],
      ['name'],
    ]);
    expect(apply(passed, { type: 'remove-variable', name })).toEqual(flow);
  });

  it('keeps a handler whose node is removed, and lets it have other words', () => {
    const handled = apply(flow, { type: 'set-handler', id: handlerId, handler });
    const removed = apply(handled, { type: 'remove', nodes: [bye], edges: [] });
    const renamed = apply(removed, { type: 'set-handler', id: handlerId, handler: { ...handler, name: 'Silence' } });
    expect(renamed.handlers[handlerId]).toEqual({ ...handler, name: 'Silence' });
    expect(apply(handled, { type: 'remove-handler', id: handlerId })).toEqual(flow);
  });

  it('forgets the node of the fallback when it is removed, and keeps its words', () => {
    const fallen = apply(flow, { type: 'change-settings', changes: { fallback: { node: bye, words: 'Sorry.' } } });
    expect(apply(fallen, { type: 'remove', nodes: [bye], edges: [] }).settings.fallback).toEqual({ words: 'Sorry.' });
  });

  it('writes a note beside the nodes, and takes it away again', () => {
    const noted = apply(flow, { type: 'set-note', id: noteId, note });
    expect(noted.notes).toEqual({ no_1: note });
    expect(apply(noted, { type: 'remove-note', id: noteId })).toEqual(flow);
  });
});
