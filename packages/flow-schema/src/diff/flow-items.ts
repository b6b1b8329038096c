import { entriesOf } from '../edit/records.ts';
import type { Flow, FlowEdge } from '../flow.ts';
import type { EdgeId, NodeId } from '../ids.ts';

/** The parts of a flow whose items are compared one by one. What there is only one of is an item without a name. */
export const sections = ['document', 'settings', 'variables', 'nodes', 'handlers', 'notes'] as const;
export type Section = (typeof sections)[number];

/** What is compared of an item, by field: `text` of the configuration is `config.text`, the way from a port `port.done`. */
export type Fields = Readonly<Record<string, unknown>>;

/** A flow as items and fields. Every flow can be made of its items again. */
export type FlowItems = Readonly<Record<Section, ReadonlyMap<string, Fields>>>;

/** Where a port leads. A port has one edge; documents that people did not draw may have more. */
export interface Lead {
  readonly edge: EdgeId;
  readonly to: NodeId;
}

export const portPrefix = 'port.';
export const configPrefix = 'config.';

/** Flows do not change, so what they consist of is found out once. */
export function itemsOf(flow: Flow): FlowItems {
  const items = known.get(flow) ?? takeApart(flow);
  known.set(flow, items);
  return items;
}

const known = new WeakMap<Flow, FlowItems>();

function takeApart(flow: Flow): FlowItems {
  const { name, inputs, outputs, schema } = flow;
  return {
    document: new Map([['', { name, inputs, outputs, ...prefixed('schema.', schema) }]]),
    settings: new Map([['', leavesOf(flow.settings)]]),
    variables: new Map(entriesOf(flow.variables).map(([key, variable]) => [key, { variable }])),
    nodes: nodeItems(flow),
    handlers: new Map(entriesOf<string, Fields>(flow.handlers)),
    notes: new Map(entriesOf<string, Fields>(flow.notes)),
  };
}

/** An edge or a place without its node is kept as well: what has no type is no node. */
function nodeItems({ nodes, edges, layout }: Flow): ReadonlyMap<string, Fields> {
  const items = new Map<string, Record<string, unknown>>();
  const itemOf = (id: string) => {
    const item = items.get(id) ?? {};
    items.set(id, item);
    return item;
  };
  for (const [id, { config, ...others }] of entriesOf(nodes)) Object.assign(itemOf(id), others, prefixed(configPrefix, config));
  for (const [id, at] of entriesOf(layout)) Object.assign(itemOf(id), { at });
  for (const [port, leads] of leadsByPort(edges))
    Object.assign(itemOf(leads[0]?.node ?? ''), { [port]: leads.map(({ edge, to }) => ({ edge, to })) });
  return items;
}

function leadsByPort(edges: Readonly<Record<EdgeId, FlowEdge>>): readonly [string, readonly (Lead & { readonly node: NodeId })[]][] {
  const byPort = Map.groupBy(entriesOf(edges), ([, { from }]) => `${from.node} ${from.port}`);
  return [...byPort.values()].map((group) => [
    `${portPrefix}${group[0]?.[1].from.port}`,
    group.map(([edge, { from, to }]) => ({ edge, to, node: from.node })).sort((a, b) => (a.edge < b.edge ? -1 : 1)),
  ]);
}

export function prefixed(prefix: string, record: Fields): Fields {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [`${prefix}${key}`, value]));
}

/** Settings of settings one by one, as `persona.name`. */
function leavesOf(record: object, prefix = ''): Fields {
  const leaves = Object.entries(record).map(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leavesOf(value, `${prefix}${key}.`)
      : { [`${prefix}${key}`]: value },
  );
  return Object.assign({}, ...leaves);
}
