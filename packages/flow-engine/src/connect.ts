import type { Diagnostic, EdgeId, Flow, FlowEdge, NodeId } from '@callwright/flow-schema';
import type { CompiledNode } from './node-definition.ts';
import { entriesOf, keysOf, own } from './own.ts';

type Ports = CompiledNode['ports'];
type Edges = readonly (readonly [EdgeId, FlowEdge])[];

export interface Connected {
  readonly nodes: Readonly<Record<NodeId, CompiledNode>>;
  readonly diagnostics: readonly Diagnostic[];
}

export type Connect = (flow: Flow, typed: ReadonlyMap<NodeId, CompiledNode>) => Connected;

/** Leads the ports of typed nodes to nodes, again and again while a flow is edited: a node that leads where it led before is the same object. */
export function createConnect(): Connect {
  const connected = new WeakMap<CompiledNode, { readonly edges: Edges; readonly node: CompiledNode }>();
  let last: { readonly edges: Flow['edges']; readonly from: ReadonlyMap<NodeId, Edges> } | undefined;

  const connectNode = (typed: CompiledNode, edges: Edges, flow: Flow, diagnostics: Diagnostic[]): CompiledNode => {
    const known = connected.get(typed);
    if (known?.edges === edges && edges.every(([, { to }]) => Object.hasOwn(flow.nodes, to))) return known.node;
    const { ports, found } = leadPorts(typed.ports, edges, flow);
    diagnostics.push(...found);
    const node = known !== undefined && isSame(known.node.ports, ports) ? known.node : { ...typed, ports };
    if (found.length === 0) connected.set(typed, { edges, node });
    return node;
  };

  return (flow, typed) => {
    if (last?.edges !== flow.edges) last = { edges: flow.edges, from: groupEdges(flow.edges) };
    const { from } = last;
    const diagnostics = edgesOfNone(from, flow);
    const nodes: Record<NodeId, CompiledNode> = {};
    for (const [id, node] of typed) nodes[id] = connectNode(node, from.get(id) ?? noEdges, flow, diagnostics);
    return { nodes, diagnostics };
  };
}

const noEdges: Edges = [];

function groupEdges(edges: Flow['edges']): ReadonlyMap<NodeId, Edges> {
  const groups = new Map<NodeId, [EdgeId, FlowEdge][]>();
  for (const [id, edge] of entriesOf(edges)) {
    const group = groups.get(edge.from.node);
    if (group === undefined) groups.set(edge.from.node, [[id, edge]]);
    else group.push([id, edge]);
  }
  return groups;
}

/** What is wrong with a node that is there and not typed has been said. */
function edgesOfNone(from: ReadonlyMap<NodeId, Edges>, flow: Flow): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [node, edges] of from) {
    if (Object.hasOwn(flow.nodes, node)) continue;
    const message = 'This connection comes from a node that is not there. Remove it.';
    for (const [id, edge] of edges) diagnostics.push(badEdge(id, edge, 'EDGE_FROM_NOWHERE', message));
  }
  return diagnostics;
}

function leadPorts(open: Ports, edges: Edges, flow: Flow): { readonly ports: Ports; readonly found: readonly Diagnostic[] } {
  const led = new Map<string, NodeId>();
  const found: Diagnostic[] = [];
  for (const [id, edge] of edges) {
    const { from, to } = edge;
    if (own(open, from.port) === undefined)
      found.push(badEdge(id, edge, 'EDGE_FROM_NOWHERE', `The node has no port "${from.port}". Remove this connection.`));
    else if (!Object.hasOwn(flow.nodes, to))
      found.push(badEdge(id, edge, 'EDGE_TO_NOWHERE', 'This connection leads to a node that is not there. Remove it.'));
    else if (led.has(from.port))
      found.push(badEdge(id, edge, 'SECOND_EDGE', `The port "${from.port}" leads to two nodes. Remove one of the connections.`));
    else led.set(from.port, to);
  }
  return { ports: Object.fromEntries(keysOf(open).map((port) => [port, led.get(port) ?? ('' as const)])), found };
}

function badEdge(edge: EdgeId, { from }: FlowEdge, code: string, message: string): Diagnostic {
  const fix = { label: 'Remove the connection', command: { type: 'remove' as const, nodes: [], edges: [edge] } };
  return { severity: 'error', code, place: { edge, node: from.node, port: from.port }, message, fix };
}

function isSame(a: Ports, b: Ports): boolean {
  return keysOf(a).every((port) => a[port] === b[port]);
}
