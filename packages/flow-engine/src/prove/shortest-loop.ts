import type { Edge } from './graph.ts';

export interface Loop {
  readonly entry: number;
  /** From the entry round to it again. */
  readonly edges: readonly Edge[];
}

interface Group {
  readonly group: readonly number[];
  readonly free: readonly (readonly Edge[])[];
  readonly distance: Int32Array;
}

/** In a great tangle, a loop that is short enough will do. */
const mostSteps = 100_000;

/** The loop that a call is soonest round once, among nodes that lead to each other. */
export function shortestLoop({ group, free, distance }: Group): Loop | undefined {
  const inside = new Set(group);
  const far = (node: number) => distance[node] ?? 0;
  let best: Loop | undefined;
  let length = Number.POSITIVE_INFINITY;
  const steps = { left: mostSteps };
  for (const entry of [...group].sort((one, other) => far(one) - far(other))) {
    // The shortest loop of all is one edge long.
    if (far(entry) + 1 >= length || (best !== undefined && steps.left <= 0)) break;
    const edges = roundFrom(entry, { inside, free, longest: length - far(entry) - 1, steps });
    if (edges === undefined) continue;
    best = { entry, edges };
    length = far(entry) + edges.length;
  }
  return best;
}

interface Bounds {
  readonly inside: ReadonlySet<number>;
  readonly free: readonly (readonly Edge[])[];
  readonly longest: number;
  readonly steps: { left: number };
}

function roundFrom(entry: number, { inside, free, longest, steps }: Bounds): Edge[] | undefined {
  const by = new Map<number, Edge>();
  const depth = new Map([[entry, 0]]);
  for (const [node, far] of depth) {
    steps.left -= 1;
    if (far >= longest) return undefined;
    for (const edge of free[node] ?? []) {
      if (edge.to === entry) return [...wayBack(node, by), edge];
      if (!inside.has(edge.to) || depth.has(edge.to)) continue;
      depth.set(edge.to, far + 1);
      by.set(edge.to, edge);
    }
  }
  return undefined;
}

function wayBack(node: number, by: ReadonlyMap<number, Edge>): Edge[] {
  const edges: Edge[] = [];
  for (let edge = by.get(node); edge !== undefined; edge = by.get(edge.from)) edges.push(edge);
  return edges.reverse();
}
