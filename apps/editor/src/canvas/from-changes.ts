import type { EdgeId, NodeId, Position } from '@callwright/flow-schema';
import type { EdgeChange, NodeChange } from '@xyflow/react';
import type { Selection } from '../editing/editor-state.ts';
import type { CanvasEdge, CanvasNode, CanvasView } from './project.ts';

/** What the canvas knows after React Flow has measured or dragged nodes. Removals are heard of elsewhere, in one piece. */
export function readView(view: CanvasView, changes: readonly NodeChange<CanvasNode>[]): CanvasView {
  const measured = new Map(view.measured);
  const dragged = new Map(view.dragged);
  for (const change of changes) {
    if (change.type === 'dimensions' && change.dimensions !== undefined) measured.set(idOf(change), change.dimensions);
    if (change.type !== 'position') continue;
    if (change.dragging === true && change.position !== undefined) dragged.set(idOf(change), change.position);
    else dragged.delete(idOf(change));
  }
  return { measured, dragged };
}

/** Where nodes were put down. */
export function readMoves(changes: readonly NodeChange<CanvasNode>[]): Record<NodeId, Position> {
  const moves: Record<NodeId, Position> = {};
  for (const change of changes) {
    if (change.type !== 'position' || change.dragging === true || change.position === undefined) continue;
    moves[idOf(change)] = { x: Math.round(change.position.x), y: Math.round(change.position.y) };
  }
  return moves;
}

/** Ids on the canvas are those of the document. */
function idOf({ id }: { readonly id: string }): NodeId {
  return id as NodeId;
}

/** The selection after React Flow has told what is selected and what is not any more. */
export function readSelection(
  selection: Selection,
  nodes: readonly NodeChange<CanvasNode>[],
  edges: readonly EdgeChange<CanvasEdge>[],
): Selection {
  return { nodes: selected<NodeId>(selection.nodes, nodes), edges: selected<EdgeId>(selection.edges, edges) };
}

function selected<Id extends string>(before: readonly Id[], changes: readonly (NodeChange | EdgeChange)[]): readonly Id[] {
  const now = new Set(before);
  for (const change of changes) {
    if (change.type !== 'select') continue;
    if (change.selected) now.add(change.id as Id);
    else now.delete(change.id as Id);
  }
  return [...now];
}
