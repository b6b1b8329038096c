import type { Diagnostic, EdgeId, Flow, FlowEdge, NodeId } from '@callwright/flow-schema';
import type { CompiledNode } from './node-definition.ts';
import { keysOf, own } from './own.ts';

type Ports = CompiledNode['ports'];
type Typed = ReadonlyMap<NodeId, CompiledNode>;
type NamedEdge = FlowEdge & { readonly id: EdgeId };
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
  /** Whether all nodes that are there are typed. */
  readonly isWhole: boolean;
}

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

  const connectAll = (flow: Flow, typed: Typed): Last => {
    const from = last?.edges === flow.edges ? last.from : groupEdges(flow.edges);
    const diagnostics = edgesOfNone(from, flow);
    const nodes: Record<NodeId, CompiledNode> = {};
    for (const [id, node] of typed) nodes[id] = connectNode(node, from.get(id) ?? [], flow, diagnostics);
    return { edges: flow.edges, from, typed, isWhole: isWhole(flow, typed), nodes, diagnostics };
  };

  /** All is as it was, but what is done by some of the nodes. */
  const connectChanged = (flow: Flow, typed: Typed, before: Last): Last => {
    const diagnostics: Diagnostic[] = [];
    const nodes: Record<NodeId, CompiledNode> = { ...before.nodes };
    for (const [id, node] of typed)
      if (before.typed.get(id) !== node) nodes[id] = connectNode(node, before.from.get(id) ?? [], flow, diagnostics);
    return { ...before, typed, nodes, diagnostics };
  };

  return (flow, typed) => {
    last = last !== undefined && isUnmoved(last, flow, typed) ? connectChanged(flow, typed, last) : connectAll(flow, typed);
    return last;
  };
}

/** Whether the same nodes are there, with the same edges, and nothing is wrong with those. */
function isUnmoved(before: Last, flow: Flow, typed: Typed): boolean {
  if (before.edges !== flow.edges || before.diagnostics.length > 0) return false;
  if (!before.isWhole || !isWhole(flow, typed) || before.typed.size !== typed.size) return false;
  for (const id of typed.keys()) if (!before.typed.has(id)) return false;
  return true;
}

function isWhole({ nodes }: Flow, typed: Typed): boolean {
  return keysOf(nodes).length === typed.size;
}

function groupEdges(edges: Flow['edges']): From {
  const groups = new Map<NodeId, NamedEdge[]>();
  for (const id of keysOf(edges)) {
    const edge = edges[id];
    if (edge === undefined) continue;
    const group = groups.get(edge.from.node);
    if (group === undefined) groups.set(edge.from.node, [{ id, ...edge }]);
    else group.push({ id, ...edge });
  }
  return groups;
}

/** What is wrong with a node that is there and not typed has been said. */
function edgesOfNone(from: From, flow: Flow): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [node, edges] of from) {
    if (Object.hasOwn(flow.nodes, node)) continue;
    const message = 'This connection comes from a node that is not there. Remove it.';
    for (const edge of edges) diagnostics.push(badEdge(edge, 'EDGE_FROM_NOWHERE', message));
  }
  return diagnostics;
}

function leadPorts(open: Ports, edges: readonly NamedEdge[], flow: Flow): { readonly ports: Ports; readonly found: readonly Diagnostic[] } {
  const led = new Map<string, NodeId>();
  const found: Diagnostic[] = [];
  for (const edge of edges) {
    const { from, to } = edge;
    if (own(open, from.port) === undefined)
      found.push(badEdge(edge, 'EDGE_FROM_NOWHERE', `The node has no port "${from.port}". Remove this connection.`));
    else if (!Object.hasOwn(flow.nodes, to))
      found.push(badEdge(edge, 'EDGE_TO_NOWHERE', 'This connection leads to a node that is not there. Remove it.'));
    else if (led.has(from.port))
      found.push(badEdge(edge, 'SECOND_EDGE', `The port "${from.port}" leads to two nodes. Remove one of the connections.`));
    else led.set(from.port, to);
  }
  return { ports: Object.fromEntries(keysOf(open).map((port) => [port, led.get(port) ?? ('' as const)])), found };
}

function badEdge({ id, from }: NamedEdge, code: string, message: string): Diagnostic {
  const fix = { label: 'Remove the connection', command: { type: 'remove' as const, nodes: [], edges: [id] } };
  return { severity: 'error', code, place: { edge: id, node: from.node, port: from.port }, message, fix };
}

function isSame(a: Ports, b: Ports): boolean {
  return keysOf(a).every((port) => a[port] === b[port]);
}
