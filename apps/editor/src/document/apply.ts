import type { EdgeId, Flow, NodeId } from '@callwright/flow-schema';
import type { Command, CommandOf } from './command.ts';
import { nextEdgeId } from './next-id.ts';
import { entriesOf, keep } from './records.ts';

/** Carries out an edit. One that makes no sense any more, such as the move of a node that is gone, changes nothing. */
export function apply(flow: Flow, command: Command): Flow {
  switch (command.type) {
    case 'add-node':
      return addNode(flow, command);
    case 'remove':
      return remove(flow, command);
    case 'move-nodes':
      return moveNodes(flow, command);
    case 'rename-node':
      return renameNode(flow, command);
    case 'configure-node':
      return configureNode(flow, command);
    case 'lead-port':
      return leadPort(flow, command);
    case 'add-variable':
      return command.name in flow.variables ? flow : { ...flow, variables: { ...flow.variables, [command.name]: command.variable } };
    case 'remove-variable':
      return changed(flow, { variables: keep(flow.variables, (name) => name !== command.name) });
    case 'rename-flow':
      return changed(flow, { name: command.name });
    case 'change-settings':
      return changed(flow, { settings: patched(flow.settings, command.changes) });
    case 'several':
      return command.commands.reduce(apply, flow);
  }
}

function addNode(flow: Flow, { id, node, at }: CommandOf<'add-node'>): Flow {
  if (id in flow.nodes) return flow;
  return { ...flow, nodes: { ...flow.nodes, [id]: node }, layout: { ...flow.layout, [id]: at } };
}

/** A call has to begin somewhere, so the start stays. */
function remove(flow: Flow, { nodes, edges }: CommandOf<'remove'>): Flow {
  const gone = new Set(nodes.filter((id) => flow.nodes[id] !== undefined && flow.nodes[id]?.type !== 'start'));
  return changed(flow, {
    nodes: keep(flow.nodes, (id) => !gone.has(id)),
    edges: keep(flow.edges, (id, { from, to }) => !edges.includes(id) && !gone.has(from.node) && !gone.has(to)),
    layout: keep(flow.layout, (id) => !gone.has(id)),
  });
}

function moveNodes(flow: Flow, { to }: CommandOf<'move-nodes'>): Flow {
  const moved = entriesOf(to).filter(([id, { x, y }]) => {
    const before = flow.layout[id];
    return id in flow.nodes && (before?.x !== x || before.y !== y);
  });
  return moved.length === 0 ? flow : { ...flow, layout: { ...flow.layout, ...Object.fromEntries(moved) } };
}

function renameNode(flow: Flow, { node: id, name }: CommandOf<'rename-node'>): Flow {
  const node = flow.nodes[id];
  if (node === undefined || (node.name ?? '') === name) return flow;
  const { name: _before, ...nameless } = node;
  return { ...flow, nodes: { ...flow.nodes, [id]: name === '' ? nameless : { ...nameless, name } } };
}

function configureNode(flow: Flow, { node: id, changes }: CommandOf<'configure-node'>): Flow {
  const node = flow.nodes[id];
  if (node === undefined) return flow;
  const config = patched(node.config, changes);
  return config === node.config ? flow : { ...flow, nodes: { ...flow.nodes, [id]: { ...node, config } } };
}

function leadPort(flow: Flow, { from, to }: CommandOf<'lead-port'>): Flow {
  if (!(from.node in flow.nodes)) return flow;
  const existing = edgesOf(flow, from.node).filter(([, edge]) => edge.from.port === from.port);
  if (to === undefined) return remove(flow, { type: 'remove', nodes: [], edges: existing.map(([id]) => id) });
  if (!(to in flow.nodes)) return flow;
  const [first, ...others] = existing;
  if (first?.[1].to === to && others.length === 0) return flow;
  const id = first?.[0] ?? nextEdgeId(flow);
  const edges = keep(flow.edges, (key) => !others.some(([other]) => other === key));
  return { ...flow, edges: { ...edges, [id]: { from: { node: from.node, port: from.port }, to } } };
}

function edgesOf(flow: Flow, node: NodeId): [EdgeId, Flow['edges'][EdgeId]][] {
  return entriesOf(flow.edges).filter(([, { from }]) => from.node === node);
}

/** The flow with these parts; itself when they are the parts it has. */
function changed(flow: Flow, parts: Partial<Flow>): Flow {
  const isSame = (Object.keys(parts) as (keyof Flow)[]).every((key) => parts[key] === flow[key]);
  return isSame ? flow : { ...flow, ...parts };
}

function patched<Whole extends object>(whole: Whole, changes: Readonly<Record<string, unknown>>): Whole {
  const before = whole as Readonly<Record<string, unknown>>;
  const different = Object.entries(changes).filter(([key, value]) => value !== before[key]);
  if (different.length === 0) return whole;
  const next = { ...before, ...Object.fromEntries(different) };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as Whole;
}
