import { type HandlerId, idsOf, type NodeId, TOO_OFTEN, type Trigger, type VariableName } from '@callwright/flow-schema';
import type { CompiledNode } from '../node-definition.ts';
import type { Program } from '../program.ts';
import { goesAlike } from './goes-alike.ts';
import { type Crossing, type KnownNode, knownNode } from './known-node.ts';
import { sameList } from './same-list.ts';

/** Where calls can go in a program, by numbers: nodes are 0, 1, ...; after them come the crossings, where calls from many nodes go on to handlers. */
export interface Shape {
  readonly ids: readonly NodeId[];
  readonly indexOf: ReadonlyMap<NodeId, number>;
  readonly start: number;
  /** How many nodes and crossings there are. */
  readonly size: number;
  readonly crossings: Readonly<Record<Crossing, number>>;
  /** What leads out by ports, of a node; to handlers and the fallback, of a crossing. */
  readonly out: readonly (readonly Edge[])[];
  /** The crossings from which something leads on, of each node from where a call can come to them. */
  readonly leaves: readonly (readonly Crossing[])[];
  /** The nodes of which some port leads nowhere at all. */
  readonly open: ReadonlySet<number>;
  readonly handlers: Program['handlers'];
  readonly fallback: number | undefined;
}

/** A shape with its nodes. */
export interface Graph extends Shape {
  readonly nodes: readonly KnownNode[];
  /** The same object as before an edit that changes nothing but what is said, read, kept and marked at nodes. */
  readonly shape: Shape;
}

export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Only of those that leave by one. */
  readonly port: string | undefined;
  /** By a port; by an open port to the fallback; from a node to a crossing; from a crossing to a handler or the fallback. */
  readonly kind: 'port' | 'rescue' | 'leaves' | 'enters';
  readonly handler: HandlerId | undefined;
  /** The variables that are certainly set by whoever takes it. */
  readonly sets: readonly VariableName[];
}

export const crossingOf = { intent: 'words', keypad: 'words', silence: 'silence', error: 'trouble' } as const satisfies Record<
  Trigger['type'],
  Crossing
>;

/** What still holds of the graph that the program had before an edit is taken over. */
export function createGraph(program: Program, before?: Graph): Graph {
  const ids = idsOf(program.nodes);
  const nodes: KnownNode[] = [];
  for (const id of ids) {
    const node = program.nodes[id];
    if (node !== undefined) nodes.push(knownNode(node, program.actions, before?.nodes[nodes.length]));
  }
  const shape = before !== undefined && isShaped(before, program, nodes) ? before.shape : createShape(program, nodes);
  return { ...shape, nodes, shape };
}

function isShaped(before: Graph, program: Program, nodes: readonly KnownNode[]): boolean {
  return (
    before.handlers === program.handlers &&
    before.fallback === fallbackOf(program, before.indexOf) &&
    before.start === startOf(program, before.indexOf) &&
    sameList(before.ids, idsOf(program.nodes)) &&
    nodes.every((node, at) => goesAlike(node, before.nodes[at]))
  );
}

function createShape(program: Program, nodes: readonly KnownNode[]): Shape {
  const ids = idsOf(program.nodes);
  const indexOf = new Map<NodeId, number>();
  for (const id of ids) indexOf.set(id, indexOf.size);
  const crossings = { words: nodes.length, silence: nodes.length + 1, trouble: nodes.length + 2 };
  const fallback = fallbackOf(program, indexOf);
  const { handlers } = program;
  const entries = entriesOf(program, indexOf, fallback);
  const open = new Set<number>();
  const out = nodes.map((node, from) => {
    const edges = edgesOut(node, from, { indexOf, fallback });
    if (edges.length < node.leads.length) open.add(from);
    return edges;
  });
  // In the order of their numbers, which follow on those of the nodes: `out` is by number.
  for (const crossing of ['words', 'silence', 'trouble'] as const) out.push(edgesFrom(crossing, crossings[crossing], entries));
  const leavesFrom = leavesTo(new Set(entries.map(({ crossing }) => crossing)));
  const leaves = nodes.map(leavesFrom);
  const size = nodes.length + 3;
  return { ids, indexOf, start: startOf(program, indexOf), size, crossings, out, leaves, open, handlers, fallback };
}

type Targets = Pick<Shape, 'indexOf' | 'fallback'>;

function edgesOut(node: KnownNode, from: number, { indexOf, fallback }: Targets): readonly Edge[] {
  const edges: Edge[] = [];
  for (const { port, target, sets } of node.leads) {
    const to = target === '' ? undefined : indexOf.get(target);
    if (to !== undefined) edges.push({ from, to, port, kind: 'port', handler: undefined, sets });
    else if (fallback !== undefined && mayBeOpen(node, port))
      edges.push({ from, to: fallback, port, kind: 'rescue', handler: undefined, sets });
  }
  return edges;
}

function edgesFrom(crossing: Crossing, from: number, entries: readonly Entry[]): readonly Edge[] {
  return entries
    .filter((entry) => entry.crossing === crossing)
    .map(({ to, handler }) => ({ from, to, port: undefined, kind: 'enters', handler, sets: [] }));
}

/** There are few lists of crossings, and nodes share them. */
function leavesTo(asked: ReadonlySet<Crossing>): (node: KnownNode) => readonly Crossing[] {
  const known = new Map<readonly Crossing[], readonly Crossing[]>();
  return ({ crossings }) => {
    const found = known.get(crossings) ?? crossings.filter((crossing) => asked.has(crossing));
    known.set(crossings, found);
    return found;
  };
}

/** The ports at which the fallback helps: what they are for goes wrong rarely, and may be left to it. */
export function mayBeOpen({ facts }: CompiledNode, port: string): boolean {
  return port === TOO_OFTEN || (facts.failurePorts?.includes(port) ?? false);
}

function startOf({ start }: Program, indexOf: Shape['indexOf']): number {
  return indexOf.get(start) ?? -1;
}

function fallbackOf({ settings }: Program, indexOf: Shape['indexOf']): number | undefined {
  return settings.fallback.node === undefined ? undefined : indexOf.get(settings.fallback.node);
}

interface Entry {
  readonly crossing: Crossing;
  readonly to: number;
  readonly handler: HandlerId | undefined;
}

function entriesOf(program: Program, indexOf: Shape['indexOf'], fallback: number | undefined): Entry[] {
  const entries: Entry[] = [];
  for (const [handler, { on, to }] of Object.entries(program.handlers)) {
    const target = indexOf.get(to);
    if (target !== undefined) entries.push({ crossing: crossingOf[on.type], to: target, handler: handler as HandlerId });
  }
  if (fallback !== undefined) entries.push({ crossing: 'trouble', to: fallback, handler: undefined });
  return entries;
}
