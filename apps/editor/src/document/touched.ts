import { type EdgeId, entriesOf, type Flow, type NodeId } from '@callwright/flow-schema';

/** What of a flow an edit made or changed, as far as it lies on the canvas. What is gone cannot be shown. */
export interface Touched {
  readonly nodes: readonly NodeId[];
  readonly edges: readonly EdgeId[];
}

/** Flows share what an edit has left alone, so what is another object was touched. */
export function touchedBy(before: Flow, after: Flow): Touched {
  return {
    nodes: entriesOf(after.nodes).flatMap(([id, node]) => (before.nodes[id] === node ? [] : [id])),
    edges: entriesOf(after.edges).flatMap(([id, edge]) => (before.edges[id] === edge ? [] : [id])),
  };
}
