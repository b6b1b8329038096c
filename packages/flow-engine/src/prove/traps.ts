import { components } from './components.ts';
import type { Graph } from './graph.ts';

/** Nodes that lead to each other and nowhere else, and nothing of them ends a call. */
export interface Trap {
  /** The nearest first. */
  readonly nodes: readonly number[];
  /** One node that leads nowhere at all. */
  readonly isDeadEnd: boolean;
}

/** Where calls that come to these nodes (the nearest first) never end. */
export function findTraps(graph: Graph, reached: readonly number[]): Trap[] {
  const canEnd = nodesThatCanEnd(graph, reached);
  const caught = reached.filter((node) => !canEnd.has(node));
  if (caught.length === 0) return [];
  const rank = new Map(caught.map((node, index) => [node, index]));
  const next = (node: number) => onwards(graph, node);
  return components(caught, next)
    .filter((group) => isClosed(group, next))
    .map((group) => group.sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0)))
    .map((nodes) => ({ nodes, isDeadEnd: nodes.every((node) => next(node).length === 0) }));
}

function isClosed(group: readonly number[], next: (node: number) => readonly number[]): boolean {
  const inside = new Set(group);
  return group.every((node) => next(node).every((to) => inside.has(to)));
}

/** A port that leads nowhere is told of elsewhere: where it leads once it does, nobody knows. */
function nodesThatCanEnd(graph: Graph, reached: readonly number[]): ReadonlySet<number> {
  const before: (number[] | undefined)[] = Array.from({ length: graph.size });
  const found = new Set<number>();
  for (const node of reached) {
    const { facts } = graph.nodes[node] ?? {};
    if (facts?.ending !== undefined || graph.open.has(node)) found.add(node);
    for (const { port, to } of graph.out[node] ?? none) {
      if (port === undefined) continue;
      const sources = before[to];
      if (sources === undefined) before[to] = [node];
      else sources.push(node);
    }
  }
  for (const node of found) {
    const sources = before[node];
    if (sources !== undefined) for (const source of sources) found.add(source);
  }
  return found;
}

const none: Graph['out'][number] = [];

function onwards({ out }: Graph, node: number): number[] {
  return (out[node] ?? []).filter(({ port }) => port !== undefined).map(({ to }) => to);
}
