import type { Hop } from '@callwright/flow-schema';
import type { Analysis } from './analysis.ts';
import { edgesTo, hop, hopsOf } from './ways.ts';

/** The shortest way from the start to a node. */
export function pathTo({ graph, ways }: Analysis, node: number): Hop[] {
  return hopsOf(graph, edgesTo(ways, node), node);
}

/** The same, and out of the node by a port. */
export function pathOutBy(analysis: Analysis, node: number, port: string): Hop[] {
  return [...pathTo(analysis, node).slice(0, -1), hop(analysis.graph, node, port)];
}
