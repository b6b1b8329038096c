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

interface Last extends Connected {
  readonly edges: Flow['edges'];
  readonly from: From;
  readonly typed: Typed;
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
    const from = last?.edges === flow.edges ? last.from : groupEdges(flow.edges, last?.from);
    const diagnostics = edgesOfNone(from, flow);
    const nodes: Record<NodeId, CompiledNode> = {};
    const isSettled = last !== undefined && last.diagnostics.length === 0 && holdsAll(flow.nodes, last.there);
    for (const [id, node] of typed) {
      const edges = from.get(id) ?? none;
      const isUntouched = last?.typed.get(id) === node && (last.from.get(id) ?? none) === edges;
      const before = isUntouched ? last?.nodes[id] : undefined;
      const isStillRight = before !== undefined && (isSettled || leadsWell(before, edges, flow));
      nodes[id] = isStillRight ? before : connectNode(node, edges, flow, diagnostics);
    }
    last = { edges: flow.edges, from, typed, there: flow.nodes, nodes, diagnostics };
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
function groupEdges(edges: Flow['edges'], before: From | undefined): From {
  const groups = new Map<NodeId, NamedEdge[]>();
  for (const id of keysOf(edges)) {
    const edge = edges[id];
    if (edge === undefined) continue;
    const group = groups.get(edge.from.node);
    if (group === undefined) groups.set(edge.from.node, [{ id, edge }]);
    else group.push({ id, edge });
  }
  if (before === undefined) return groups;
  const kept = new Map<NodeId, readonly NamedEdge[]>();
  for (const [node, group] of groups) {
    const known = before.get(node);
    kept.set(node, known !== undefined && areSame(known, group) ? known : group);
  }
  return kept;
}

function areSame(before: readonly NamedEdge[], now: readonly NamedEdge[]): boolean {
  return before.length === now.length && before.every(({ id, edge }, at) => id === now[at]?.id && edge === now[at]?.edge);
}

/** What is wrong with a node that is there and not typed has been said. */
function edgesOfNone(from: From, flow: Flow): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [node, edges] of from) {
    if (Object.hasOwn(flow.nodes, node)) continue;
    const message = 'This connection comes from a node that is not there. Remove it.';
    for (const named of edges) diagnostics.push(badEdge(named, 'EDGE_FROM_NOWHERE', message));
  }
  return diagnostics;
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
