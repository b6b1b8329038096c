import { type Flow, flowSchema } from '@callwright/flow-schema';

/** A node in short: its type and configuration, and where its ports lead. */
export interface NodeSketch {
  readonly type: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly to?: Readonly<Record<string, string>>;
  readonly maxVisits?: number;
}

/** Of a flow, what is not its nodes; handlers lead to the names of sketches. */
export interface FlowSketch {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly handlers?: Readonly<Record<string, { readonly on: unknown; readonly to: string }>>;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A flow from sketches; `nd_`, `ed_` and `hd_` are added. */
export function buildFlow(
  nodes: Readonly<Record<string, NodeSketch>>,
  { handlers = {}, inputs = [], outputs = [], variables = {}, settings = {} }: FlowSketch = {},
): Flow {
  const connections = Object.entries(nodes).flatMap(([id, { to = {} }]) =>
    Object.entries(to).map(([port, target]) => ({ from: { node: `nd_${id}`, port }, to: `nd_${target}` })),
  );
  return flowSchema.parse({
    schema: { flow: 2 },
    name: 'Test',
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, { type, config = {}, maxVisits }]) => [
        `nd_${id}`,
        { type, config, ...(maxVisits !== undefined && { maxVisits }) },
      ]),
    ),
    edges: Object.fromEntries(connections.map((edge, index) => [`ed_${index}`, edge])),
    handlers: Object.fromEntries(Object.entries(handlers).map(([id, { on, to }]) => [`hd_${id}`, { on, to: `nd_${to}` }])),
    variables,
    inputs,
    outputs,
    settings,
  });
}
