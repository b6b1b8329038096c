import { type HandlerId, type NodeId, TOO_OFTEN, type Trigger, type VariableName } from '@callwright/flow-schema';
import type { CompiledNode } from '../node-definition.ts';
import type { Program } from '../program.ts';
import { type Crossing, type KnownNode, knownNode } from './known-node.ts';

/** A program by numbers: nodes are 0, 1, ...; after them come the crossings, where calls from many nodes go on to handlers. */
export interface Graph {
  readonly ids: readonly NodeId[];
  readonly nodes: readonly KnownNode[];
  readonly indexOf: ReadonlyMap<NodeId, number>;
  readonly start: number;
  /** How many nodes and crossings there are. */
  readonly size: number;
  readonly crossings: Readonly<Record<Crossing, number>>;
  readonly edges: readonly Edge[];
  readonly out: readonly (readonly Edge[])[];
  /** The nodes of which some port leads nowhere at all. */
  readonly open: ReadonlySet<number>;
}

export interface Edge {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** Only of those that leave by one. */
  readonly port: string | undefined;
  /** By a port; by an open port to the fallback; from a node to a crossing; from a crossing to a handler or the fallback. */
  readonly kind: 'port' | 'rescue' | 'leaves' | 'enters';
  readonly handler?: HandlerId | undefined;
  /** The variables that are certainly set by whoever takes it. */
  readonly sets: readonly VariableName[];
}

export const crossingOf = { intent: 'words', keypad: 'words', silence: 'silence', error: 'trouble' } as const satisfies Record<
  Trigger['type'],
  Crossing
>;

export function createGraph(program: Program): Graph {
  const ids = Object.keys(program.nodes) as NodeId[];
  const nodes = Object.values(program.nodes).map((node) => knownNode(node, program.actions));
  const indexOf = new Map<NodeId, number>();
  for (const [index, id] of ids.entries()) indexOf.set(id, index);
  const crossings = { words: nodes.length, silence: nodes.length + 1, trouble: nodes.length + 2 };
  const size = nodes.length + 3;
  const edges: Edge[] = [];
  const out: (readonly Edge[])[] = [];
  const open = new Set<number>();
  const fallback = fallbackOf(program, indexOf);
  const entries = entriesOf(program, indexOf, fallback);
  const asked = [...new Set(entries.map(({ crossing }) => crossing))];
  // What leads out of a node is made together and lies together: the proofs go through it node by node.
  for (const [from, node] of nodes.entries()) {
    const first = edges.length;
    for (const { port, target, sets } of node.leads) {
      const to = target === '' ? undefined : indexOf.get(target);
      const index = edges.length;
      if (to !== undefined) edges.push({ index, from, to, port, kind: 'port', handler: undefined, sets });
      else if (fallback !== undefined && mayBeOpen(node, port))
        edges.push({ index, from, to: fallback, port, kind: 'rescue', handler: undefined, sets });
      else open.add(from);
    }
    for (const crossing of asked) {
      if (!node.crossings.includes(crossing)) continue;
      const to = crossings[crossing];
      edges.push({ index: edges.length, from, to, port: undefined, kind: 'leaves', handler: undefined, sets: none });
    }
    out.push(edges.slice(first));
  }
  // In the order of their numbers, which follow on those of the nodes: `out` is by number.
  for (const from of Object.values(crossings)) {
    const first = edges.length;
    for (const { crossing, to, handler } of entries) {
      if (crossings[crossing] !== from) continue;
      edges.push({ index: edges.length, from, to, port: undefined, kind: 'enters', handler, sets: none });
    }
    out.push(edges.slice(first));
  }
  return { ids, nodes, indexOf, start: indexOf.get(program.start) ?? -1, size, crossings, edges, out, open };
}

const none: readonly VariableName[] = [];

/** The ports at which the fallback helps: what they are for goes wrong rarely, and may be left to it. */
export function mayBeOpen({ facts }: CompiledNode, port: string): boolean {
  return port === TOO_OFTEN || (facts.failurePorts?.includes(port) ?? false);
}

function fallbackOf({ settings }: Program, indexOf: Graph['indexOf']): number | undefined {
  return settings.fallback.node === undefined ? undefined : indexOf.get(settings.fallback.node);
}

interface Entry {
  readonly crossing: Crossing;
  readonly to: number;
  readonly handler?: HandlerId;
}

function entriesOf(program: Program, indexOf: Graph['indexOf'], fallback: number | undefined): Entry[] {
  const entries: Entry[] = [];
  for (const [handler, { on, to }] of Object.entries(program.handlers)) {
    const target = indexOf.get(to);
    if (target !== undefined) entries.push({ crossing: crossingOf[on.type], to: target, handler: handler as HandlerId });
  }
  if (fallback !== undefined) entries.push({ crossing: 'trouble', to: fallback });
  return entries;
}
