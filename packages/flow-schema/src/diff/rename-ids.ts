import { entriesOf } from '../edit/records.ts';
import type { Flow, FlowEdge } from '../flow.ts';
import type { EdgeId } from '../ids.ts';

/** New ids by those that they take the place of. */
export type IdNames = Readonly<Record<string, string>>;

/** The flow with other ids for some of its nodes, handlers and notes, wherever they are named. */
export function renameIds(flow: Flow, names: IdNames): Flow {
  if (Object.keys(names).length === 0) return flow;
  // A new id has the form of the one that it takes the place of.
  const nameOf = <Id extends string>(id: Id) => (names[id] ?? id) as Id;
  const keysOf = <Key extends string, Item>(record: Readonly<Record<Key, Item>>) =>
    Object.fromEntries(entriesOf(record).map(([id, item]) => [nameOf(id), item])) as Record<Key, Item>;
  const edges = entriesOf(flow.edges).map(([id, { from, to }]): [EdgeId, FlowEdge] => [
    id,
    { from: { ...from, node: nameOf(from.node) }, to: nameOf(to) },
  ]);
  const handlers = entriesOf(flow.handlers).map(([id, handler]) => [nameOf(id), { ...handler, to: nameOf(handler.to) }] as const);
  const { node: fallback, ...words } = flow.settings.fallback;
  return {
    ...flow,
    nodes: keysOf(flow.nodes),
    edges: Object.fromEntries(edges),
    handlers: Object.fromEntries(handlers),
    settings: fallback === undefined ? flow.settings : { ...flow.settings, fallback: { ...words, node: nameOf(fallback) } },
    notes: keysOf(flow.notes),
    layout: keysOf(flow.layout),
  };
}
