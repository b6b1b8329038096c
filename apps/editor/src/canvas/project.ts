import { type EdgeId, entriesOf, type NodeId, type Position } from '@callwright/flow-schema';
import type { Edge, Node } from '@xyflow/react';
import { type EditorState, flowOf } from '../editing/editor-state.ts';
import { portLabelOf, titleOf } from '../editing/present-node.ts';
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
    const next = { nodes: projectNodes(state, view, last.nodes), edges: projectEdges(state, last.edges) };
    if (next.nodes !== last.nodes || next.edges !== last.edges) last = next;
    return last;
  };
}

function projectNodes(state: EditorState, view: CanvasView, before: CanvasNode[]): CanvasNode[] {
  const { nodes, layout } = flowOf(state);
  const known = new Map(before.map((node) => [node.id, node]));
  const selected = new Set(state.selection.nodes);
  const projected = entriesOf(nodes).map(([id, node]): CanvasNode => {
    const last = known.get(id);
    const measured = view.measured.get(id);
    return sameOr(last, {
      id,
      type: 'card',
      data: nothing,
      position: view.dragged.get(id) ?? layout[id] ?? origin,
      selected: selected.has(id),
      deletable: node.type !== 'start',
      className: 'rounded-card',
      // Its words are not here, so that writing them does not move the canvas.
      domAttributes: last?.domAttributes ?? { 'aria-labelledby': cardLabelId(id) },
      ...(measured !== undefined && { measured }),
    });
  });
  return sameListOr(before, projected);
}

/** The id of the element that holds what a node is called. */
export function cardLabelId(node: NodeId): string {
  return `label-of-${node}`;
}

function projectEdges(state: EditorState, before: CanvasEdge[]): CanvasEdge[] {
  const { nodes, edges } = flowOf(state);
  const known = new Map(before.map((edge) => [edge.id, edge]));
  const projected = entriesOf(edges).flatMap(([id, { from, to }]): CanvasEdge[] => {
    const [source, target] = [nodes[from.node], nodes[to]];
    if (source === undefined || target === undefined) return [];
    const edge: CanvasEdge = {
      id,
      type: 'way',
      data: nothing,
      source: from.node,
      sourceHandle: from.port,
      target: to,
      selected: state.selection.edges.includes(id),
      ariaLabel: editorMessages.edge(titleOf(source), portLabelOf(source, from.port), titleOf(target)),
    };
    return [sameOr(known.get(id), edge)];
  });
  return sameListOr(before, projected);
}

/** The one before, when nothing in it differs. */
function sameOr<Item extends object>(before: Item | undefined, next: Item): Item {
  if (before === undefined) return next;
  const keys = new Set([...Object.keys(before), ...Object.keys(next)]) as Set<keyof Item>;
  return [...keys].every((key) => before[key] === next[key]) ? before : next;
}

function sameListOr<Item>(before: Item[], next: Item[]): Item[] {
  return before.length === next.length && next.every((item, index) => item === before[index]) ? before : next;
}
