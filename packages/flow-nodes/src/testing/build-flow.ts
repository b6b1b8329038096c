import { type Flow, flowSchema, type Settings, type Variable } from '@callwright/flow-schema';

/** A node in short: its type and configuration, and where its ports lead. */
export interface NodeSketch {
  readonly type: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly to?: Readonly<Record<string, string>>;
  readonly maxVisits?: number;
}

/** A flow from sketches; `nd_` and `ed_` are added. */
export function buildFlow(
  nodes: Readonly<Record<string, NodeSketch>>,
  variables: Readonly<Record<string, Partial<Variable>>> = {},
  settings: Readonly<Partial<Settings>> = {},
): Flow {
  const connections = Object.entries(nodes).flatMap(([id, { to = {} }]) =>
    Object.entries(to).map(([port, target]) => ({ id, port, target })),
  );
  return flowSchema.parse({
    schema: { flow: 1 },
    name: 'Test',
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, { to: _to, config = {}, ...node }]) => [`nd_${id}`, { ...node, config }])),
    edges: Object.fromEntries(
      connections.map(({ id, port, target }, index) => [`ed_${index}`, { from: { node: `nd_${id}`, port }, to: `nd_${target}` }]),
    ),
    variables,
    settings: { timeZone: 'UTC', ...settings },
  });
}
