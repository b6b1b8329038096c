import type { Flow } from '../flow.ts';
import { type EdgeId, edgeIdSchema, type NodeId, nodeIdSchema } from '../ids.ts';
import { idsOf } from './records.ts';

/** The id of a node that is to be added: ids of a flow are counted, so that an edit comes to the same everywhere. */
export function nextNodeId({ nodes }: Pick<Flow, 'nodes'>): NodeId {
  return nodeIdSchema.parse(`nd_${highestNumber(idsOf(nodes)) + 1}`);
}

export function nextEdgeId({ edges }: Pick<Flow, 'edges'>): EdgeId {
  return edgeIdSchema.parse(`ed_${highestNumber(idsOf(edges)) + 1}`);
}

/** Ids that are words count as nothing. */
export function highestNumber(ids: Iterable<string>): number {
  let highest = 0;
  for (const id of ids) highest = Math.max(highest, Number(/^[a-z]+_(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return highest;
}
