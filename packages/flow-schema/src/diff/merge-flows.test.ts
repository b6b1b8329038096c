import { describe, expect, it } from 'vitest';
import { apply } from '../edit/apply.ts';
import type { Command } from '../edit/command.ts';
import type { Flow } from '../flow.ts';
import { variableNameSchema } from '../ids.ts';
import { smallFlow as base } from '../testing/random-edits.ts';
import { nodeId } from '../testing/sketch-flow.ts';
import { type Merge, mergeFlows } from './merge-flows.ts';

const start = nodeId('start');
const hello = nodeId('1');
const ask = nodeId('2');
const end = nodeId('3');
const fresh = nodeId('4');

const write = (node: typeof hello, changes: Readonly<Record<string, unknown>>): Command => ({ type: 'configure-node', node, changes });
const lead = (node: typeof hello, port: string, to: typeof hello): Command => ({ type: 'lead-port', from: { node, port }, to });
const remove = (...nodes: readonly (typeof hello)[]): Command => ({ type: 'remove', nodes, edges: [] });
const add = (text: string, x: number): Command => ({
  type: 'add-node',
  id: fresh,
  node: { type: 'say', config: { text } },
  at: { x, y: 0 },
});

const edited = (...commands: readonly Command[]): Flow => commands.reduce(apply, base);
const merge = (ours: readonly Command[], theirs: readonly Command[]): Merge => mergeFlows(base, edited(...ours), edited(...theirs));

describe('what two sides have made of a flow', () => {
  it('comes together field by field', () => {
    const { flow, conflicts } = merge(
      [write(hello, { text: 'Hi.' }), { type: 'change-settings', changes: { persona: { name: 'Ada', instructions: '' } } }],
      [write(hello, { interruption: 'held' }), { type: 'change-settings', changes: { persona: { name: '', instructions: 'Be kind.' } } }],
    );
    expect([flow.nodes[hello]?.config, flow.settings.persona, conflicts]).toEqual([
      { text: 'Hi.', interruption: 'held' },
      { name: 'Ada', instructions: 'Be kind.' },
      [],
    ]);
  });

  it('is a conflict, with both values, where both have changed the same field', () => {
    const { flow, conflicts } = merge([write(hello, { text: 'Hi.' })], [write(hello, { text: 'Hey.' })]);
    expect([flow.nodes[hello]?.config, conflicts]).toEqual([
      { text: 'Hi.' },
      [{ section: 'nodes', item: hello, field: 'config.text', base: 'Hello.', ours: 'Hi.', theirs: 'Hey.', kept: 'ours' }],
    ]);
  });

  it('is a conflict where both have led the same port elsewhere, and none where both have led it to the same node', () => {
    const led = merge([lead(start, 'next', ask)], [lead(start, 'next', end)]);
    expect(led.conflicts).toEqual([
      {
        section: 'nodes',
        item: start,
        field: 'port.next',
        base: [{ edge: 'ed_4', to: hello }],
        ours: [{ edge: 'ed_4', to: ask }],
        theirs: [{ edge: 'ed_4', to: end }],
        kept: 'ours',
      },
    ]);
    expect(merge([lead(start, 'next', ask)], [lead(start, 'next', ask)]).conflicts).toEqual([]);
  });

  it('lets an edit win over a removal, with the ways to the node that is kept', () => {
    for (const { flow, conflicts } of [
      merge([remove(hello)], [write(hello, { text: 'Hi.' })]),
      merge([write(hello, { text: 'Hi.' })], [remove(hello)]),
    ]) {
      expect(flow).toEqual(edited(write(hello, { text: 'Hi.' })));
      expect(conflicts).toEqual([expect.objectContaining({ section: 'nodes', item: hello })]);
    }
  });

  it('keeps a removed node that the other side has led something to', () => {
    const { flow, conflicts } = merge([remove(end)], [lead(hello, 'failed', end)]);
    expect([end in flow.nodes, Object.values(flow.edges).filter(({ to }) => to === end).length, conflicts.length]).toEqual([true, 2, 1]);
  });

  it('removes what one side has removed and the other has only moved', () => {
    const { flow, conflicts } = merge([remove(end)], [{ type: 'move-nodes', to: { [end]: { x: 7, y: 7 } } }]);
    expect([flow, conflicts]).toEqual([edited(remove(end)), []]);
  });

  it('leads nothing to a node that is gone, also from one that is kept against its removal', () => {
    const { flow } = merge([remove(hello, ask)], [write(hello, { text: 'Hi.' })]);
    expect([Object.keys(flow.nodes).sort(), Object.values(flow.edges)]).toEqual([
      [hello, end, start],
      [{ from: { node: start, port: 'next' }, to: hello }],
    ]);
  });

  it('has both nodes when both sides have added one, though ids are counted, with the ways to each', () => {
    const ours = [add('Ours', 1), lead(hello, 'failed', fresh)];
    const theirs = [add('Theirs', 2), lead(ask, 'failed', fresh)];
    const { flow, conflicts } = merge(ours, theirs);
    const textBehind = (node: typeof hello) => {
      const way = Object.values(flow.edges).find(({ from }) => from.node === node && from.port === 'failed');
      return way === undefined ? undefined : flow.nodes[way.to]?.config.text;
    };
    expect([textBehind(hello), textBehind(ask), conflicts]).toEqual(['Ours', 'Theirs', []]);
    expect(merge(theirs, ours).flow).toEqual(flow);
  });

  it('takes a node of the same type at the same place for one that was added once, and edited on', () => {
    const { flow, conflicts } = merge([add('New', 1), write(fresh, { again: 'Again' })], [add('New', 1)]);
    expect([flow, conflicts]).toEqual([edited(add('New', 1), write(fresh, { again: 'Again' })), []]);
  });

  it('does not mix the fields of two kinds of node', () => {
    const replace: Command[] = [
      remove(end),
      { type: 'add-node', id: end, node: { type: 'say', config: { text: 'New' } }, at: { x: 0, y: 0 } },
    ];
    const { flow, conflicts } = merge(replace, [write(end, { farewell: 'Bye.' })]);
    expect([flow.nodes[end], conflicts.map(({ item, field }) => [item, field])]).toEqual([
      { type: 'say', config: { text: 'New' } },
      [[end, undefined]],
    ]);
  });

  it('keeps a variable that one side has removed and the other has changed', () => {
    const name = variableNameSchema.parse('name');
    const { flow, conflicts } = merge(
      [{ type: 'remove-variable', name }],
      [{ type: 'set-variable', name, variable: { type: 'text', privacy: 'sensitive' } }],
    );
    expect([flow.variables[name], conflicts.length]).toEqual([{ type: 'text', privacy: 'sensitive' }, 1]);
  });

  it('is no conflict where both have moved the same node', () => {
    const to = (x: number): Command => ({ type: 'move-nodes', to: { [hello]: { x, y: 0 } } });
    const { flow, conflicts } = merge([to(1)], [to(2)]);
    expect([flow.layout[hello], conflicts]).toEqual([{ x: 1, y: 0 }, []]);
  });
});
