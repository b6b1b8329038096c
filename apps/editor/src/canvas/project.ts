import type { EdgeId, NodeId } from '@callwright/flow-schema';
import type { Edge, Node } from '@xyflow/react';
import type { Position } from '../document/command.ts';
import { entriesOf } from '../document/records.ts';
import { type EditorState, flowOf } from '../editing/editor-state.ts';
import { labelOf, portLabelOf, titleOf } from '../editing/present-node.ts';
import { editorMessages } from '../editor-messages.ts';

/** What React Flow knows of a node. A card reads the rest from the document, by its id. */
export type CanvasNode = Node<Record<string, never>, 'card'> & { readonly id: NodeId };
export type CanvasEdge = Edge<Record<string, never>, 'way'> & { readonly id: EdgeId };

/** What only the canvas knows: how large the browser drew a node, and where one is while it is being dragged. */
export interface CanvasView {
  readonly measured: ReadonlyMap<NodeId, { readonly width: number; readonly height: number }>;
  readonly dragged: ReadonlyMap<NodeId, Position>;
}

export const untouchedView: CanvasView = { measured: new Map(), dragged: new Map() };

const nothing = {};
const origin = { x: 0, y: 0 };

export interface Projection {
  readonly nodes: CanvasNode[];
  readonly edges: CanvasEdge[];
}

/** Makes a function that gives the document as React Flow wants it. What did not change stays the same object, so that it is not drawn again. */
export function createProjection(): (state: EditorState, view: CanvasView) => Projection {
  let last: Projection = { nodes: [], edges: [] };
  return (state, view) => {
    last = { nodes: projectNodes(state, view, last.nodes), edges: projectEdges(state, last.edges) };
    return last;
  };
}

function projectNodes(state: EditorState, view: CanvasView, before: readonly CanvasNode[]): CanvasNode[] {
  const { nodes, layout } = flowOf(state);
  const known = new Map(before.map((node) => [node.id, node]));
  return entriesOf(nodes).map(([id, node]): CanvasNode => {
    const measured = view.measured.get(id);
    const next: CanvasNode = {
      id,
      type: 'card',
      data: nothing,
      position: view.dragged.get(id) ?? layout[id] ?? origin,
      selected: state.selection.nodes.includes(id),
      deletable: node.type !== 'start',
      ariaLabel: labelOf(node, state.actions),
      className: 'rounded-card',
      ...(measured !== undefined && { measured }),
    };
    return sameOr(known.get(id), next);
  });
}

function projectEdges(state: EditorState, before: readonly CanvasEdge[]): CanvasEdge[] {
  const { nodes, edges } = flowOf(state);
  const known = new Map(before.map((edge) => [edge.id, edge]));
  return entriesOf(edges).flatMap(([id, { from, to }]): CanvasEdge[] => {
    const [source, target] = [nodes[from.node], nodes[to]];
    if (source === undefined || target === undefined) return [];
    const next: CanvasEdge = {
      id,
      type: 'way',
      source: from.node,
      sourceHandle: from.port,
      target: to,
      selected: state.selection.edges.includes(id),
      ariaLabel: editorMessages.edge(titleOf(source), portLabelOf(source, from.port), titleOf(target)),
    };
    return [sameOr(known.get(id), next)];
  });
}

/** The one before, when nothing in it differs. */
function sameOr<Item extends object>(before: Item | undefined, next: Item): Item {
  if (before === undefined) return next;
  const keys = new Set([...Object.keys(before), ...Object.keys(next)]) as Set<keyof Item>;
  return [...keys].every((key) => before[key] === next[key]) ? before : next;
}
