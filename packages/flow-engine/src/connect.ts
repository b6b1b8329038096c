import type { Diagnostic, EdgeId, Flow, FlowEdge, NodeId } from '@callwright/flow-schema';
import type { CompiledNode } from './node-definition.ts';
import { keysOf, own } from './own.ts';

type Ports = CompiledNode['ports'];
type Led = Map<string, NodeId>;

export interface Connected {
  readonly nodes: Readonly<Record<NodeId, CompiledNode>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Leads the ports of typed nodes to nodes by the flow's edges. A node whose ports lead where they led before is the same object. */
export function connect(flow: Flow, typed: ReadonlyMap<NodeId, CompiledNode>, before: WeakMap<CompiledNode, CompiledNode>): Connected {
  const diagnostics: Diagnostic[] = [];
  const led = new Map<NodeId, Led>();
  for (const id of keysOf(flow.edges)) {
    const edge = flow.edges[id];
    if (edge === undefined) continue;
    const found = lead(flow, edge, typed, led);
    if (found !== undefined) diagnostics.push(badEdge(id, edge, found.code, found.message));
  }
  const nodes: Record<NodeId, CompiledNode> = {};
  for (const [id, node] of typed) nodes[id] = connectNode(node, led.get(id), before);
  return { nodes, diagnostics };
}

/** Notes where an edge leads, or says what is wrong with it. */
function lead(
  flow: Flow,
  { from, to }: FlowEdge,
  typed: ReadonlyMap<NodeId, CompiledNode>,
  led: Map<NodeId, Led>,
): { readonly code: string; readonly message: string } | undefined {
  const node = typed.get(from.node);
  if (node === undefined) {
    // What is wrong with the node itself has been said.
    if (Object.hasOwn(flow.nodes, from.node)) return undefined;
    return { code: 'EDGE_FROM_NOWHERE', message: 'This connection comes from a node that is not there. Remove it.' };
  }
  if (own(node.ports, from.port) === undefined)
    return { code: 'EDGE_FROM_NOWHERE', message: `The node has no port "${from.port}". Remove this connection.` };
  if (!Object.hasOwn(flow.nodes, to))
    return { code: 'EDGE_TO_NOWHERE', message: 'This connection leads to a node that is not there. Remove it.' };
  const ports: Led = led.get(from.node) ?? new Map();
  if (ports.has(from.port))
    return { code: 'SECOND_EDGE', message: `The port "${from.port}" leads to two nodes. Remove one of the connections.` };
  led.set(from.node, ports.set(from.port, to));
  return undefined;
}

function badEdge(edge: EdgeId, { from }: FlowEdge, code: string, message: string): Diagnostic {
  const fix = { label: 'Remove the connection', command: { type: 'remove' as const, nodes: [], edges: [edge] } };
  return { severity: 'error', code, place: { edge, node: from.node, port: from.port }, message, fix };
}

function connectNode(node: CompiledNode, led: Led | undefined, before: WeakMap<CompiledNode, CompiledNode>): CompiledNode {
  const known = before.get(node);
  if (known !== undefined && leadsThere(known.ports, led)) return known;
  const ports = Object.fromEntries(keysOf(node.ports).map((port) => [port, led?.get(port) ?? ('' as const)]));
  const connected = { ...node, ports };
  before.set(node, connected);
  return connected;
}

function leadsThere(ports: Ports, led: Led | undefined): boolean {
  for (const port of keysOf(ports)) if (ports[port] !== (led?.get(port) ?? '')) return false;
  return true;
}
