import { createTestClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import { nodeId, sketchFlow } from '../testing/sketch-flow.ts';
import { createEditorStore } from './create-editor-store.ts';
import { flowOf, inspectedNode } from './editor-state.ts';

const hello = nodeId('hello');
const flow = sketchFlow({ start: { type: 'start', to: { next: 'hello' } }, hello: { type: 'say' } });

function open() {
  const clock = createTestClock();
  const store = createEditorStore({ flow, actions: [], clock });
  let changes = 0;
  store.subscribe(() => {
    changes += 1;
  });
  return { store, clock, changes: () => changes };
}

describe('the store of an open flow', () => {
  it('edits, undoes and redoes', () => {
    const { store } = open();
    store.edit({ type: 'rename-flow', name: 'Other' });
    const edited = flowOf(store.read());
    store.undo();
    const undone = flowOf(store.read());
    store.redo();
    expect([edited.name, undone, flowOf(store.read())]).toEqual(['Other', flow, edited]);
  });

  it('takes edits for one by its clock', async () => {
    const { store, clock } = open();
    store.edit({ type: 'rename-flow', name: 'O' });
    await clock.advance(500);
    store.edit({ type: 'rename-flow', name: 'Ot' });
    store.undo();
    expect(flowOf(store.read())).toBe(flow);
  });

  it('takes back a fix alone, also of what was being edited just before, and selects what the fix has changed', () => {
    const { store } = open();
    const lead = (port: string) => ({ type: 'lead-port', from: { node: hello, port }, to: hello }) as const;
    store.edit(lead('done'));
    store.edit({ type: 'lead-port', from: { node: hello, port: 'done' }, to: undefined });
    const edited = flowOf(store.read());
    store.fix(lead('done'));
    const { edges } = store.read().selection;
    store.edit({ type: 'lead-port', from: { node: hello, port: 'done' }, to: undefined });
    store.undo();
    const fixed = flowOf(store.read());
    store.undo();
    expect([edges.map((edge) => fixed.edges[edge]?.to), flowOf(store.read())]).toEqual([[hello], edited]);
  });

  it('leaves the selection as it is when a fix has changed nothing that could be shown', () => {
    const { store } = open();
    store.select({ nodes: [nodeId('start')], edges: [] });
    store.fix({ type: 'remove', nodes: [hello], edges: [] });
    expect(store.read().selection.nodes).toEqual([nodeId('start')]);
  });

  it('tells nobody of what changed nothing', () => {
    const { store, changes } = open();
    store.edit({ type: 'rename-flow', name: flow.name });
    store.select({ nodes: [], edges: [] });
    store.visit(undefined);
    expect(changes()).toBe(0);
  });

  it('inspects the only node that is selected, while it is there', () => {
    const { store } = open();
    store.select({ nodes: [hello], edges: [] });
    const selected = inspectedNode(store.read());
    store.edit({ type: 'remove', nodes: [hello], edges: [] });
    const gone = inspectedNode(store.read());
    store.undo();
    expect([selected, gone, inspectedNode(store.read())]).toEqual([hello, undefined, hello]);
  });

  it('forgets the way it shows when the flow is edited', () => {
    const { store } = open();
    store.show([{ node: hello }]);
    const shown = store.read().shownPath?.nodes.has(hello);
    store.edit({ type: 'rename-flow', name: 'Other' });
    expect([shown, store.read().shownPath]).toEqual([true, undefined]);
  });
});
