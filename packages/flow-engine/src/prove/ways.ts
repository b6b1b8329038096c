import type { Hop } from '@callwright/flow-schema';
import type { Edge, Graph, Shape } from './graph.ts';

/** The shortest ways from the start; `-1` and undefined where none leads. */
export interface Ways {
  readonly distance: Int32Array;
  readonly by: readonly (Edge | undefined)[];
}

/** The shortest way from the start to whatever can be reached by edges that are allowed. */
export function shortestWays(graph: Shape, isAllowed: (edge: Edge) => boolean = () => true): Ways {
  const distance = new Int32Array(graph.size).fill(-1);
  const by: (Edge | undefined)[] = Array.from({ length: graph.size });
  if (graph.start < 0) return { distance, by };
  const queue = [graph.start];
  distance[graph.start] = 0;
  const goOn = (from: number, far: number) => {
    for (const edge of graph.out[from] ?? none) {
      if (distance[edge.to] !== -1 || !isAllowed(edge)) continue;
      distance[edge.to] = far;
      by[edge.to] = edge;
      queue.push(edge.to);
    }
  };
  for (let next = 0; next < queue.length; next += 1) {
    const node = queue[next] ?? 0;
    const far = (distance[node] ?? 0) + 1;
    goOn(node, far);
    // A crossing is no stop of its own: what lies behind it is as near as what lies behind any port.
    for (const name of graph.leaves[node] ?? nowhere) {
      const crossing = graph.crossings[name];
      if (distance[crossing] !== -1) continue;
      distance[crossing] = far;
      by[crossing] = { from: node, to: crossing, port: undefined, kind: 'leaves', handler: undefined, sets: [] };
      goOn(crossing, far);
    }
  }
  return { distance, by };
}

const none: readonly Edge[] = [];
const nowhere: Shape['leaves'][number] = [];

export function leadsTo({ distance }: Ways, node: number): boolean {
  return (distance[node] ?? -1) >= 0;
}

/** The edges of the way, in order. */
export function edgesTo({ by }: Ways, node: number): Edge[] {
  const edges: Edge[] = [];
  for (let edge = by[node]; edge !== undefined; edge = by[edge.from]) edges.push(edge);
  return edges.reverse();
}

/** The hops of a way that ends in a node. */
export function hopsOf(graph: Graph, edges: readonly Edge[], last: number): Hop[] {
  const hops: Hop[] = [];
  for (const { from, port, kind } of edges) {
    if (kind !== 'enters') hops.push(hop(graph, from, port));
  }
  return [...hops, hop(graph, last)];
}

export function hop({ ids }: Graph, node: number, port?: string): Hop {
  const id = ids[node];
  if (id === undefined) throw new RangeError(`There is no node ${node}`);
  return port === undefined ? { node: id } : { node: id, port };
}
