import { type EdgeId, edgeIdSchema, type Flow, type NodeId, nodeIdSchema } from '@callwright/flow-schema';

/** The id of a node that is to be added: ids of a flow are counted, so that an edit comes to the same everywhere. */
export function nextNodeId({ nodes }: Pick<Flow, 'nodes'>): NodeId {
  return nodeIdSchema.parse(`nd_${highest(Object.keys(nodes)) + 1}`);
}

export function nextEdgeId({ edges }: Pick<Flow, 'edges'>): EdgeId {
  return edgeIdSchema.parse(`ed_${highest(Object.keys(edges)) + 1}`);
}

/** Ids that are words count as nothing. */
function highest(ids: readonly string[]): number {
  return ids.reduce((top, id) => Math.max(top, Number(/^[a-z]+_(\d{1,9})$/.exec(id)?.[1] ?? 0)), 0);
}
