import { type Flow, type FlowNode, flowSchema, nodeSchema } from '../flow.ts';
import type { EdgeId, NodeId, VariableName } from '../ids.ts';
import { sameJson } from '../same-json.ts';
import { type Settings, settingsSchema } from '../settings.ts';
import type { Command, CommandOf } from './command.ts';
import { nextEdgeId } from './next-id.ts';
import { entriesOf, idsOf, keep, withItems } from './records.ts';

/** Carries out an edit. One that makes no sense any more, such as the move of a node that is gone, changes nothing. */
export function apply(flow: Flow, command: Command): Flow {
  return editors[command.type](flow, command as never);
}

// A row gets the command of its own type: the look-up by that type is what makes sure of it.
const editors: { readonly [Type in Command['type']]: (flow: Flow, command: CommandOf<Type>) => Flow } = {
  'add-node': addNode,
  remove,
  'move-nodes': moveNodes,
  'rename-node': (flow, { node, name }) => editNode(flow, node, { name: name === '' ? undefined : name }),
  'configure-node': configureNode,
  'limit-visits': (flow, { node, maxVisits }) => editNode(flow, node, { maxVisits }),
  'mark-node': (flow, { node, marks }) => editNode(flow, node, { marks: marks.length === 0 ? undefined : [...new Set(marks)] }),
  'lead-port': leadPort,
  'add-variable': (flow, { name, variable }) =>
    Object.hasOwn(flow.variables, name) ? flow : { ...flow, variables: withItems(flow.variables, [[name, variable]]) },
  'set-variable': (flow, { name, variable }) =>
    Object.hasOwn(flow.variables, name) ? changed(flow, { variables: withItem(flow.variables, name, variable) }) : flow,
  'remove-variable': removeVariable,
  'pass-variables': passVariables,
  'set-handler': setHandler,
  'remove-handler': (flow, { id }) => changed(flow, { handlers: keep(flow.handlers, (key) => key !== id) }),
  'set-note': (flow, { id, note }) => changed(flow, { notes: withItem(flow.notes, id, note) }),
  'remove-note': (flow, { id }) => changed(flow, { notes: keep(flow.notes, (key) => key !== id) }),
  'rename-flow': (flow, { name }) => (flowSchema.shape.name.safeParse(name).success ? changed(flow, { name }) : flow),
  'change-settings': changeSettings,
  several: (flow, { commands }) => commands.reduce(apply, flow),
};

/** A call begins at one place: there is no second start. */
function addNode(flow: Flow, { id, node, at }: CommandOf<'add-node'>): Flow {
  if (Object.hasOwn(flow.nodes, id)) return flow;
  if (node.type === 'start' && Object.values(flow.nodes).some(({ type }) => type === 'start')) return flow;
  return { ...flow, nodes: withItems(flow.nodes, [[id, node]]), layout: withItems(flow.layout, [[id, at]]) };
}

/** A start stays. Handlers that led to what is gone stay too, for they hold words that people wrote: a diagnostic asks where they lead. */
function remove(flow: Flow, { nodes, edges }: CommandOf<'remove'>): Flow {
  const isStart = (id: NodeId) => flow.nodes[id]?.type === 'start';
  const staysOne = idsOf(flow.nodes).some((id) => isStart(id) && !nodes.includes(id));
  const gone = new Set(nodes.filter((id) => flow.nodes[id] !== undefined && (staysOne || !isStart(id))));
  const goneEdges = new Set(edges);
  const { node: fallback, ...words } = flow.settings.fallback;
  if (gone.size === 0) return changed(flow, { edges: keep(flow.edges, (id) => !goneEdges.has(id)) });
  return changed(flow, {
    nodes: keep(flow.nodes, (id) => !gone.has(id)),
    edges: keep(flow.edges, (id, { from, to }) => !goneEdges.has(id) && !gone.has(from.node) && !gone.has(to)),
    layout: keep(flow.layout, (id) => !gone.has(id)),
    settings: fallback !== undefined && gone.has(fallback) ? { ...flow.settings, fallback: words } : flow.settings,
  });
}

function moveNodes(flow: Flow, { to }: CommandOf<'move-nodes'>): Flow {
  const moved = entriesOf(to).filter(([id, at]) => flow.nodes[id] !== undefined && !sameJson(flow.layout[id], at));
  return moved.length === 0 ? flow : { ...flow, layout: withItems(flow.layout, moved) };
}

function configureNode(flow: Flow, { node: id, changes }: CommandOf<'configure-node'>): Flow {
  const node = flow.nodes[id];
  return node === undefined ? flow : editNode(flow, id, { config: patched(node.config, changes) });
}

/** What a node cannot be, it does not become: visits below one, marks that are no marks. */
function editNode(flow: Flow, id: NodeId, changes: Readonly<Record<string, unknown>>): Flow {
  const node = flow.nodes[id];
  if (node === undefined) return flow;
  const next = patched<FlowNode>(node, changes);
  if (next === node || !nodeSchema.safeParse(next).success) return flow;
  return { ...flow, nodes: withItems(flow.nodes, [[id, next]]) };
}

function leadPort(flow: Flow, { from, to }: CommandOf<'lead-port'>): Flow {
  if (flow.nodes[from.node] === undefined) return flow;
  const existing = edgesFrom(flow, from);
  if (to === undefined) return remove(flow, { type: 'remove', nodes: [], edges: existing });
  if (flow.nodes[to] === undefined) return flow;
  const [first, ...others] = existing;
  if (first !== undefined && flow.edges[first]?.to === to && others.length === 0) return flow;
  const edges = keep(flow.edges, (id) => !others.includes(id));
  const edge = { from: { node: from.node, port: from.port }, to };
  return { ...flow, edges: withItems(edges, [[first ?? nextEdgeId(flow), edge]]) };
}

function edgesFrom({ edges }: Flow, { node, port }: CommandOf<'lead-port'>['from']): EdgeId[] {
  return idsOf(edges).filter((id) => edges[id]?.from.node === node && edges[id]?.from.port === port);
}

function removeVariable(flow: Flow, { name }: CommandOf<'remove-variable'>): Flow {
  const without = (names: Flow['inputs']) => (names.includes(name) ? names.filter((one) => one !== name) : names);
  return changed(flow, {
    variables: keep(flow.variables, (one) => one !== name),
    inputs: without(flow.inputs),
    outputs: without(flow.outputs),
  });
}

function passVariables(flow: Flow, { inputs, outputs }: CommandOf<'pass-variables'>): Flow {
  const known = (names: readonly VariableName[]) => [...new Set(names)].filter((name) => Object.hasOwn(flow.variables, name));
  const [next, nextOutputs] = [known(inputs), known(outputs)];
  return changed(flow, {
    inputs: sameJson(next, flow.inputs) ? flow.inputs : next,
    outputs: sameJson(nextOutputs, flow.outputs) ? flow.outputs : nextOutputs,
  });
}

/** A handler is not led to what is gone; one that leads there already can still get other words. */
function setHandler(flow: Flow, { id, handler }: CommandOf<'set-handler'>): Flow {
  if (flow.nodes[handler.to] === undefined && flow.handlers[id]?.to !== handler.to) return flow;
  return changed(flow, { handlers: withItem(flow.handlers, id, handler) });
}

/** A setting that becomes undefined is what it is when nobody has set it; one that cannot be is not taken, nor a fallback to what is gone. */
function changeSettings(flow: Flow, { changes }: CommandOf<'change-settings'>): Flow {
  const parsed = settingsSchema.safeParse(patched<object>(flow.settings, changes));
  if (!parsed.success) return flow;
  const fallback = parsed.data.fallback.node;
  if (fallback !== undefined && fallback !== flow.settings.fallback.node && flow.nodes[fallback] === undefined) return flow;
  const taken = entriesOf<string, unknown>(changes).map(([key]): [string, unknown] => [key, fieldOf(parsed.data, key)]);
  return changed(flow, { settings: patched<Settings>(flow.settings, Object.fromEntries(taken)) });
}

/** The flow with these parts; itself when they are the parts it has. */
function changed(flow: Flow, parts: Partial<Flow>): Flow {
  const isSame = (Object.keys(parts) as (keyof Flow)[]).every((key) => parts[key] === flow[key]);
  return isSame ? flow : { ...flow, ...parts };
}

/** The record with this item; itself when it is the item that it has. */
function withItem<Id extends string, Item>(items: Readonly<Record<Id, Item>>, id: Id, item: Item): Record<Id, Item> {
  return sameJson(item, fieldOf(items, id)) ? items : withItems(items, [[id, item]]);
}

function patched<Whole extends object>(whole: Whole, changes: Readonly<Record<string, unknown>>): Whole {
  const different = Object.entries(changes).filter(([key, value]) => !sameJson(value, fieldOf(whole, key)));
  if (different.length === 0) return whole;
  const next = { ...whole, ...Object.fromEntries(different) };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as Whole;
}

/** Of its own: a field called `constructor` is not set on every object. */
function fieldOf(whole: object, key: string): unknown {
  return Object.hasOwn(whole, key) ? (whole as Readonly<Record<string, unknown>>)[key] : undefined;
}
