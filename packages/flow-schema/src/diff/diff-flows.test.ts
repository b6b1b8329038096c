import { describe, expect, it } from 'vitest';
import { apply } from '../edit/apply.ts';
import type { Command } from '../edit/command.ts';
import { handlerIdSchema, noteIdSchema, variableNameSchema } from '../ids.ts';
import { smallFlow } from '../testing/random-edits.ts';
import { nodeId } from '../testing/sketch-flow.ts';
import { describeChange, namesIn } from './describe-change.ts';
import { diffFlows } from './diff-flows.ts';

const hello = nodeId('1');
const end = nodeId('3');
const name = variableNameSchema.parse('name');
const person = variableNameSchema.parse('person');
const silence = handlerIdSchema.parse('hd_1');
const note = noteIdSchema.parse('no_1');
const size = { width: 100, height: 100 };

const flow = apply(smallFlow, { type: 'rename-node', node: hello, name: 'Hello' });

function told(...commands: readonly Command[]): readonly string[] {
  const after = commands.reduce(apply, flow);
  return diffFlows(flow, after).map((change) => describeChange(change, namesIn(flow, after)));
}

describe('the difference between two flows', () => {
  it('is nothing when only the order of keys differs', () => {
    const turned = { ...flow, nodes: Object.fromEntries(Object.entries(flow.nodes).reverse()) };
    expect(diffFlows(flow, turned)).toEqual([]);
  });

  it('tells of each field of a configuration by itself', () => {
    const after = apply(flow, { type: 'configure-node', node: hello, changes: { text: 'Hi.', again: 'Hi again.' } });
    expect(diffFlows(flow, after)).toEqual([
      { type: 'changed', section: 'nodes', item: hello, field: 'config.text', before: 'Hello.', after: 'Hi.' },
      { type: 'changed', section: 'nodes', item: hello, field: 'config.again', before: undefined, after: 'Hi again.' },
    ]);
  });

  it('tells of all moves in one', () => {
    const after = apply(flow, { type: 'move-nodes', to: { [hello]: { x: 1, y: 1 }, [end]: { x: 2, y: 2 } } });
    expect(diffFlows(flow, after)).toEqual([
      { type: 'moved', places: { nd_1: { before: { x: 0, y: 0 }, after: { x: 1, y: 1 } }, nd_3: { after: { x: 2, y: 2 } } } },
    ]);
  });
});

describe('a change, in words', () => {
  it.each<[readonly Command[], readonly string[]]>([
    [[{ type: 'rename-flow', name: 'Repairs' }], ['Renamed the flow from "Appointments" to "Repairs".']],
    [
      [
        { type: 'add-node', id: nodeId('9'), node: { type: 'say', name: 'Bye', config: {} }, at: { x: 0, y: 0 } },
        { type: 'lead-port', from: { node: hello, port: 'done' }, to: nodeId('9') },
        { type: 'lead-port', from: { node: nodeId('9'), port: 'done' }, to: end },
      ],
      [
        'Port "done" of "Hello" now leads to "Bye".',
        'Added "Bye".',
        'Port "done" of "Bye" now leads to "end".',
        'Nodes were put on the canvas, or taken from it.',
      ],
    ],
    [
      [{ type: 'remove', nodes: [nodeId('2')], edges: [] }],
      ['Port "done" of "Hello" now leads nowhere.', 'Removed "ask".', 'Nodes were put on the canvas, or taken from it.'],
    ],
    [[{ type: 'rename-node', node: hello, name: 'Hi' }], ['Renamed "Hello" to "Hi".']],
    [[{ type: 'rename-node', node: end, name: 'Bye' }], ['Named "Bye".']],
    [[{ type: 'limit-visits', node: hello, maxVisits: 3 }], ['A call may come to "Hello" 3 times at most.']],
    [[{ type: 'mark-node', node: hello, marks: ['told'] }], ['Set marks of "Hello" to ["told"].']],
    [
      [{ type: 'configure-node', node: hello, changes: { text: 'x'.repeat(80) } }],
      [`Changed text of "Hello" from "Hello." to "${'x'.repeat(59)}…".`],
    ],
    [[{ type: 'configure-node', node: hello, changes: { text: undefined } }], ['Cleared text of "Hello".']],
    [[{ type: 'add-variable', name: person, variable: { type: 'text', privacy: 'personal' } }], ['Added the variable person (text).']],
    [
      [{ type: 'set-variable', name, variable: { type: 'number', privacy: 'public' } }],
      ['Changed the variable name: type from "text" to "number".'],
    ],
    [
      [{ type: 'set-variable', name, variable: { type: 'text', privacy: 'personal' } }],
      ['Changed the variable name: privacy from "public" to "personal".'],
    ],
    [[{ type: 'remove-variable', name }], ['As a part of another flow it now takes nothing.', 'Removed the variable name.']],
    [[{ type: 'pass-variables', inputs: [name], outputs: [name] }], ['As a part of another flow it now gives name.']],
    [[{ type: 'change-settings', changes: { patienceMs: 9_000 } }], ['Changed the setting patienceMs from 6000 to 9000.']],
    [
      [{ type: 'change-settings', changes: { persona: { name: 'Ada', instructions: '' } } }],
      ['Changed the setting persona.name from "" to "Ada".'],
    ],
    [
      [{ type: 'set-handler', id: handlerIdSchema.parse('hd_2'), handler: { name: 'Help', on: { type: 'error' }, to: end } }],
      ['Added the handler "Help", which leads to "end".'],
    ],
    [
      [{ type: 'set-handler', id: silence, handler: { on: { type: 'silence', times: 2 }, to: hello } }],
      ['Led the handler "silence" to "Hello".'],
    ],
    [[{ type: 'remove-handler', id: silence }], ['Removed the handler "silence".']],
    [
      [{ type: 'set-note', id: note, note: { text: 'Done', at: { x: 5, y: 0 }, size } }],
      ['Changed a note from "To do" to "Done".', 'Moved a note.'],
    ],
    [[{ type: 'remove-note', id: note }], ['Removed the note "To do".']],
    [[{ type: 'move-nodes', to: { [hello]: { x: 9, y: 9 }, [nodeId('2')]: { x: 9, y: 9 } } }], ['Moved 2 nodes.']],
  ])('%j', (commands, sentences) => {
    expect(told(...commands)).toEqual(sentences);
  });
});
