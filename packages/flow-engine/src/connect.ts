import type { Diagnostic, EdgeId, Flow, FlowEdge, NodeId } from '@callwright/flow-schema';
import type { CompiledNode } from './node-definition.ts';
import { keysOf, own } from './own.ts';

type Ports = CompiledNode['ports'];
type Typed = ReadonlyMap<NodeId, CompiledNode>;

interface NamedEdge {
  readonly id: EdgeId;
  readonly edge: FlowEdge;
}

/** By the nodes that edges come from. */
type From = ReadonlyMap<NodeId, readonly NamedEdge[]>;

export interface Connected {
  readonly nodes: Readonly<Record<NodeId, CompiledNode>>;
  readonly diagnostics: readonly Diagnostic[];
}

export type Connect = (flow: Flow, typed: Typed) => Connected;

interface Led {
  readonly typed: CompiledNode;
  readonly edges: readonly NamedEdge[];
  readonly node: CompiledNode;
}

interface Last extends Connected {
  readonly edges: Flow['edges'];
  readonly from: From;
  readonly led: ReadonlyMap<NodeId, Led>;
  /** All nodes that were there. */
  readonly there: Flow['nodes'];
}

const none: readonly NamedEdge[] = [];

/** Leads the ports of typed nodes to nodes, again and again while a flow is edited: a node that leads where it led before is the same object. */
export function createConnect(): Connect {
  const connected = new WeakMap<CompiledNode, CompiledNode>();
  let last: Last | undefined;

  const connectNode = (node: CompiledNode, edges: readonly NamedEdge[], flow: Flow, diagnostics: Diagnostic[]): CompiledNode => {
    const { ports, found } = leadPorts(node.ports, edges, flow);
    diagnostics.push(...found);
    const known = connected.get(node);
    if (known !== undefined && isSame(known.ports, ports)) return known;
    const led = { ...node, ports };
    connected.set(node, led);
    return led;
  };

  return (flow, typed) => {
    const from = groupEdges(flow.edges, last);
    const diagnostics = edgesOfNone(from, flow);
    const nodes: Record<NodeId, CompiledNode> = {};
    const led = new Map<NodeId, Led>();
    const isSettled = last !== undefined && last.diagnostics.length === 0 && holdsAll(flow.nodes, last.there);
    for (const [id, node] of typed) {
      const edges = from.get(id) ?? none;
      const before = last?.led.get(id);
      const isUntouched = before?.typed === node && before.edges === edges;
      const isStillRight = isUntouched && (isSettled || leadsWell(before.node, edges, flow));
      const now = isStillRight ? before : { typed: node, edges, node: connectNode(node, edges, flow, diagnostics) };
      led.set(id, now);
      nodes[id] = now.node;
    }
    last = { edges: flow.edges, from, led, there: flow.nodes, nodes, diagnostics };
    return last;
  };
}

/** Whether nothing has gone to which an edge could have led, typed or not. */
function holdsAll(now: Flow['nodes'], before: Flow['nodes']): boolean {
  return now === before || keysOf(before).every((id) => Object.hasOwn(now, id));
}

/** Whether all these edges lead a port of the node, each to a node that is there. */
function leadsWell({ ports }: CompiledNode, edges: readonly NamedEdge[], { nodes }: Flow): boolean {
  let led = 0;
  for (const port of keysOf(ports)) if (ports[port] !== '') led += 1;
  return led === edges.length && edges.every(({ edge: { to } }) => Object.hasOwn(nodes, to));
}

/** The edges of a node that are the same as before are the same list. */
function groupEdges(edges: Flow['edges'], last: Pick<Last, 'edges' | 'from'> | undefined): From {
  if (last?.edges === edges) return last.from;
  const touched = last && touchedBetween(last.edges, edges);
  if (last === undefined || touched === undefined) return groupsIn(edges);
  const from = new Map(last.from);
  for (const node of touched) from.delete(node);
  for (const [node, group] of groupsIn(edges, touched)) from.set(node, group);
  return from;
}

/** Of all nodes, or of some of them. */
function groupsIn(edges: Flow['edges'], nodes?: ReadonlySet<NodeId>): Map<NodeId, NamedEdge[]> {
  const groups = new Map<NodeId, NamedEdge[]>();
  for (const id of keysOf(edges)) {
    const edge = edges[id];
    if (edge === undefined || nodes?.has(edge.from.node) === false) continue;
    const group = groups.get(edge.from.node);
    if (group === undefined) groups.set(edge.from.node, [{ id, edge }]);
    else group.push({ id, edge });
  }
  return groups;
}

/** The nodes that edges have come to or gone from; undefined when the others do not stand in the same order any more. */
function touchedBetween(before: Flow['edges'], now: Flow['edges']): ReadonlySet<NodeId> | undefined {
  const touched = new Set<NodeId>();
  const keptOf = (one: Flow['edges'], other: Flow['edges']) =>
    keysOf(one).filter((id) => {
      const edge = one[id];
      if (edge === undefined || own(other, id) === edge) return true;
      touched.add(edge.from.node);
      return false;
    });
  const kept = keptOf(now, before);
  return keptOf(before, now).every((id, at) => id === kept[at]) ? touched : undefined;
}

/** What is wrong with a node that is there and not typed has been said. */
function edgesOfNone(from: From, { nodes, edges }: Flow): Diagnostic[] {
  const gone = new Set<NodeId>();
  for (const node of from.keys()) if (!Object.hasOwn(nodes, node)) gone.add(node);
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
