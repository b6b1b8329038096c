import { type Diagnostic, type EdgeId, type Flow, type FlowEdge, idsOf, type NodeId } from '@callwright/flow-schema';
import type { CompiledNode } from './node-definition.ts';
import { keysOf, own } from './own.ts';

type Ports = CompiledNode['ports'];

interface NamedEdge {
  readonly id: EdgeId;
  readonly edge: FlowEdge;
}

/** By the nodes that edges come from. */
type From = Map<NodeId, readonly NamedEdge[]>;

/** Connects the nodes of one flow, each as it is typed. */
export interface Connecting {
  /** Whether a node that is typed as before leads where it led before. */
  isUntouched(id: NodeId): boolean;
  /** The node with its ports led to where its edges lead. */
  connect(id: NodeId, typed: CompiledNode): CompiledNode;
  /** What is wrong with the edges of the nodes that were connected, and with those that come from nowhere. */
  diagnostics(): readonly Diagnostic[];
}

export type Connect = (flow: Flow) => Connecting;

interface Last {
  readonly edges: Flow['edges'];
  readonly from: From;
  /** All nodes that were there. */
  readonly there: Flow['nodes'];
  readonly diagnostics: readonly Diagnostic[];
}

/** Leads the ports of typed nodes to nodes, again and again while a flow is edited: a node that leads where it led before is the same object. */
export function createConnect(): Connect {
  const connected = new WeakMap<CompiledNode, CompiledNode>();
  let last: Last | undefined;

  return (flow) => {
    const touched = last && touchedSince(last, flow);
    const from = last === undefined || touched === undefined ? groupsIn(flow.edges) : regroup(last.from, flow.edges, touched);
    const isSettled = last?.diagnostics.length === 0;
    const diagnostics = edgesOfNone(isSettled && touched !== undefined ? touched : from.keys(), flow);
    last = { edges: flow.edges, from, there: flow.nodes, diagnostics };
    return {
      isUntouched: (id) => isSettled && touched?.has(id) === false,
      connect: (id, typed) => {
        const { ports, found } = leadPorts(typed.ports, from.get(id) ?? [], flow);
        diagnostics.push(...found);
        const known = connected.get(typed);
        if (known !== undefined && isSame(known.ports, ports)) return known;
        const node = { ...typed, ports };
        connected.set(typed, node);
        return node;
      },
      diagnostics: () => diagnostics,
    };
  };
}

function regroup(from: From, edges: Flow['edges'], touched: ReadonlySet<NodeId>): From {
  if (touched.size === 0) return from;
  for (const node of touched) from.delete(node);
  for (const [node, group] of groupsIn(edges, touched)) from.set(node, group);
  return from;
}

/** Of all nodes, or of some of them. */
function groupsIn(edges: Flow['edges'], nodes?: ReadonlySet<NodeId>): From {
  const groups = new Map<NodeId, NamedEdge[]>();
  for (const id of idsOf(edges)) {
    const edge = edges[id];
    if (edge === undefined || nodes?.has(edge.from.node) === false) continue;
    const group = groups.get(edge.from.node);
    if (group === undefined) groups.set(edge.from.node, [{ id, edge }]);
    else group.push({ id, edge });
  }
  return groups;
}

/** The nodes that are gone, and those whose edges are others or lead to what is gone; undefined when the edges do not stand in the same order any more. */
function touchedSince({ edges: before, there }: Last, { edges, nodes }: Flow): Set<NodeId> | undefined {
  const touched = touchedBetween(before, edges);
  const gone = new Set(idsOf(there) === idsOf(nodes) ? [] : idsOf(there).filter((id) => !Object.hasOwn(nodes, id)));
  if (touched === undefined || gone.size === 0) return touched;
  for (const id of gone) touched.add(id);
  for (const id of idsOf(edges)) {
    const edge = edges[id];
    if (edge !== undefined && gone.has(edge.to)) touched.add(edge.from.node);
  }
  return touched;
}

function touchedBetween(before: Flow['edges'], now: Flow['edges']): Set<NodeId> | undefined {
  const touched = new Set<NodeId>();
  if (now === before) return touched;
  const keptOf = (one: Flow['edges'], other: Flow['edges']) =>
    idsOf(one).filter((id) => {
      const edge = one[id];
      if (edge === undefined || own(other, id) === edge) return true;
      touched.add(edge.from.node);
      return false;
    });
  const kept = keptOf(now, before);
  return keptOf(before, now).every((id, at) => id === kept[at]) ? touched : undefined;
}

/** What is wrong with a node that is there and not typed has been said. */
function edgesOfNone(sources: Iterable<NodeId>, { nodes, edges }: Flow): Diagnostic[] {
  const gone = new Set<NodeId>();
  for (const node of sources) if (!Object.hasOwn(nodes, node)) gone.add(node);
  if (gone.size === 0) return [];
  const message = 'This connection comes from a node that is not there. Remove it.';
  return [...groupsIn(edges, gone).values()].flatMap((group) => group.map((named) => badEdge(named, 'EDGE_FROM_NOWHERE', message)));
}

function leadPorts(open: Ports, edges: readonly NamedEdge[], flow: Flow): { readonly ports: Ports; readonly found: readonly Diagnostic[] } {
  const led = new Map<string, NodeId>();
  const found: Diagnostic[] = [];
  for (const named of edges) {
    const { from, to } = named.edge;
    if (own(open, from.port) === undefined)
      found.push(badEdge(named, 'EDGE_FROM_NOWHERE', `The node has no port "${from.port}". Remove this connection.`));
    else if (!Object.hasOwn(flow.nodes, to))
      found.push(badEdge(named, 'EDGE_TO_NOWHERE', 'This connection leads to a node that is not there. Remove it.'));
    else if (led.has(from.port))
      found.push(badEdge(named, 'SECOND_EDGE', `The port "${from.port}" leads to two nodes. Remove one of the connections.`));
    else led.set(from.port, to);
  }
  return { ports: Object.fromEntries(keysOf(open).map((port) => [port, led.get(port) ?? ('' as const)])), found };
}

function badEdge({ id, edge: { from } }: NamedEdge, code: string, message: string): Diagnostic {
  const fix = { label: 'Remove the connection', command: { type: 'remove' as const, nodes: [], edges: [id] } };
  return { severity: 'error', code, place: { edge: id, node: from.node, port: from.port }, message, fix };
}

function isSame(a: Ports, b: Ports): boolean {
  return keysOf(a).every((port) => a[port] === b[port]);
}
