import { FLOW_SCHEMA_VERSION, type Flow, flowSchema } from '../flow.ts';
import { type NodeId, nodeIdSchema } from '../ids.ts';

/** A node in short: its type and configuration, and where its ports lead. `nd_` is added to every name. */
export interface NodeSketch {
  readonly type: string;
  readonly name?: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly to?: Readonly<Record<string, string>>;
}

export function sketchFlow(nodes: Readonly<Record<string, NodeSketch>>, more: Readonly<Record<string, unknown>> = {}): Flow {
  const edges = Object.entries(nodes).flatMap(([id, { to = {} }]) =>
    Object.entries(to).map(([port, target]) => ({ from: { node: `nd_${id}`, port }, to: `nd_${target}` })),
  );
  return flowSchema.parse({
    schema: { flow: FLOW_SCHEMA_VERSION },
    name: 'Appointments',
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, { to: _to, config = {}, ...node }]) => [`nd_${id}`, { ...node, config }])),
    edges: Object.fromEntries(edges.map((edge, index) => [`ed_${index + 1}`, edge])),
    variables: {},
    ...more,
  });
}

export function nodeId(name: string): NodeId {
  return nodeIdSchema.parse(`nd_${name}`);
}
