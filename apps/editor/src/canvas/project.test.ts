import { createTestClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import { createEditorStore } from '../editing/create-editor-store.ts';
import { nodeId, sketchFlow } from '../testing/sketch-flow.ts';
import { createProjection, untouchedView } from './project.ts';

const hello = nodeId('hello');
const flow = sketchFlow({
  start: { type: 'start', to: { next: 'hello' } },
  hello: { type: 'say', config: { text: 'Hello.' }, to: { done: 'bye' } },
  bye: { type: 'end' },
});
const open = () => ({ store: createEditorStore({ flow, actions: [], clock: createTestClock() }), project: createProjection() });

describe('the projection of a flow', () => {
  it('names nodes and connections for those who do not see them', () => {
    const { store, project } = open();
    const { nodes, edges } = project(store.read(), untouchedView);
    expect([nodes.map(({ domAttributes }) => domAttributes?.['aria-labelledby']), edges.map(({ ariaLabel }) => ariaLabel)]).toEqual([
      ['label-of-nd_start', 'label-of-nd_hello', 'label-of-nd_bye'],
      ['From Start, Next, to Say', 'From Say, Next, to End'],
    ]);
  });

  it('keeps whatever an edit did not change the same object', () => {
    const { store, project } = open();
    const before = project(store.read(), untouchedView);
    store.edit({ type: 'move-nodes', to: { [hello]: { x: 5, y: 5 } } });
    const after = project(store.read(), untouchedView);
    expect(after.nodes.map((node, index) => node === before.nodes[index])).toEqual([true, false, true]);
    expect(after.edges.map((edge, index) => edge === before.edges[index])).toEqual([true, true]);
  });

  it('is the very same when only words were edited', () => {
    const { store, project } = open();
    const before = project(store.read(), untouchedView);
    store.edit({ type: 'configure-node', node: hello, changes: { text: 'Hi.' } });
    expect(project(store.read(), untouchedView)).toBe(before);
  });

  it('shows a node that is being dragged where it is', () => {
    const { store, project } = open();
    const { nodes } = project(store.read(), { ...untouchedView, dragged: new Map([[hello, { x: 9, y: 9 }]]) });
    expect(nodes.find(({ id }) => id === hello)?.position).toEqual({ x: 9, y: 9 });
  });

  it('does not let the start be removed', () => {
    const { store, project } = open();
    expect(project(store.read(), untouchedView).nodes.map(({ deletable }) => deletable)).toEqual([false, true, true]);
  });
});
