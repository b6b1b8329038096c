import type { NodeId } from '@callwright/flow-schema';
import type { ReactFlowProps } from '@xyflow/react';
import type { EditorStore } from '../editing/create-editor-store.ts';
import { nothingSelected } from '../editing/editor-state.ts';
import { readMoves, readSelection, readView } from './from-changes.ts';
import type { CanvasEdge, CanvasNode, CanvasView } from './project.ts';

type CanvasProps = ReactFlowProps<CanvasNode, CanvasEdge>;
export type CanvasHandlers = Required<
  Pick<CanvasProps, 'onNodesChange' | 'onEdgesChange' | 'onConnect' | 'onDelete' | 'onNodeDoubleClick'>
>;

/** What is done on the canvas becomes commands. Made once: React Flow draws everything anew for handlers that are new. */
export function createHandlers(store: EditorStore, changeView: (change: (view: CanvasView) => CanvasView) => void): CanvasHandlers {
  return {
    onNodesChange: (changes) => {
      changeView((view) => readView(view, changes));
      store.select(readSelection(store.read().selection, changes, []));
      store.edit({ type: 'move-nodes', to: readMoves(changes) });
    },
    onEdgesChange: (changes) => store.select(readSelection(store.read().selection, [], changes)),
    onConnect: ({ source, sourceHandle, target }) => {
      // Ids on the canvas are those of the document.
      const from = { node: source as NodeId, port: sourceHandle ?? '' };
      store.edit({ type: 'lead-port', from, to: target as NodeId });
    },
    onDelete: ({ nodes, edges }) => {
      store.edit({ type: 'remove', nodes: nodes.map(({ id }) => id), edges: edges.map(({ id }) => id) });
      store.select(nothingSelected);
    },
    onNodeDoubleClick: (_event, { id }) => store.inspect(id),
  };
}
