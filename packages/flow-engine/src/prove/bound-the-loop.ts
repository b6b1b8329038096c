import { type Command, type Diagnostic, TOO_OFTEN } from '@callwright/flow-schema';
import type { Analysis } from './analysis.ts';
import { components } from './components.ts';
import type { Edge } from './graph.ts';
import type { Loop } from './shortest-loop.ts';
import { hop } from './ways.ts';

/** Nodes that lead to each other without a bound, and the shortest loop among them. */
export interface Unbounded {
  readonly group: readonly number[];
  readonly free: readonly (readonly Edge[])[];
  readonly loop: Loop;
}

const visitsThatAreEnough = 3;
const triedNodes = 10;

/** A limit of visits at a node through which every loop of the group goes, with a way for those who come too often. */
export function boundTheLoop(analysis: Analysis, unbounded: Unbounded): Diagnostic['fix'] {
  const { graph } = analysis;
  const found = unbounded.loop.edges
    .slice(0, triedNodes)
    .map(({ from }) => from)
    .find((node) => graph.nodes[node]?.maxVisits === undefined && isKnot(node, unbounded));
  if (found === undefined) return undefined;
  const { node } = hop(graph, found);
  const label = `Let a call come here ${visitsThatAreEnough} times at most`;
  const limit: Command = { type: 'limit-visits', node, maxVisits: visitsThatAreEnough };
  if (analysis.isRescued) return { label, command: limit };
  const out = wayOut(analysis, unbounded);
  if (out === undefined) return undefined;
  const lead: Command = { type: 'lead-port', from: { node, port: TOO_OFTEN }, to: hop(graph, out).node };
  return { label, command: { type: 'several', commands: [limit, lead] } };
}

/** Whether no loop is left without the node. */
function isKnot(node: number, { group, free }: Unbounded): boolean {
  const inside = new Set(group);
  inside.delete(node);
  const next = (from: number) => (free[from] ?? []).map(({ to }) => to).filter((to) => inside.has(to));
  return components(inside, next).every((rest) => rest.length === 1 && rest.every((one) => !next(one).includes(one)));
}

/** Where the loop is left for; else the nearest node that ends the call. */
function wayOut({ graph, reached, traps }: Analysis, { group }: Unbounded): number | undefined {
  const inside = new Set(group);
  const caught = new Set(traps.flatMap(({ nodes }) => nodes));
  const exits = group.flatMap((node) => graph.out[node] ?? []).filter(({ kind }) => kind === 'port');
  const exit = exits.find(({ to }) => !inside.has(to) && !caught.has(to))?.to;
  return exit ?? reached.find((node) => graph.nodes[node]?.facts.ending === 'hang-up');
}
