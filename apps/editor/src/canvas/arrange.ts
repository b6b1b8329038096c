import { entriesOf, type Flow, type NodeId, type Position } from '@callwright/flow-schema';
import { presentationOf } from '../editing/present-node.ts';
import { gapX, gapY, nodeHeight, nodeWidth } from './layout.ts';

/** A place for every node, in columns from the start on: the way to hope for stays on top, and connections lead to the right. */
export function arrange(flow: Flow): Record<NodeId, Position> {
  const rows = new Map<number, number>();
  const placed: Record<NodeId, Position> = {};
  for (const [node, column] of columnsOf(flow)) {
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    placed[node] = { x: column * (nodeWidth + gapX), y: row * (nodeHeight + gapY) };
  }
  return placed;
}

/** The column of each node, which is one behind the last of those that lead to it. What no call can reach stands behind all others. */
function columnsOf(flow: Flow): Map<NodeId, number> {
  const { order, forward } = walk(flow);
  const columns = new Map<NodeId, number>(order.map((node) => [node, 0]));
  for (const node of topological(order, forward)) {
    for (const to of forward.get(node) ?? []) columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(node) ?? 0) + 1));
  }
  const last = Math.max(-1, ...columns.values());
  for (const [node] of entriesOf(flow.nodes)) if (!columns.has(node)) columns.set(node, last + 1);
  return columns;
}

interface Walk {
  /** Every node that can be reached, in the order of a walk that tries the ports from the top. */
  readonly order: readonly NodeId[];
  /** Where each leads, but for the ways back. */
  readonly forward: ReadonlyMap<NodeId, readonly NodeId[]>;
}

function walk(flow: Flow): Walk {
  const ways = waysOf(flow);
  const seen = new Set<NodeId>();
  const open = new Set<NodeId>();
  const forward = new Map<NodeId, NodeId[]>();
  const visit = (node: NodeId) => {
    seen.add(node);
    open.add(node);
    for (const to of ways.get(node) ?? []) {
      if (open.has(to)) continue;
      forward.set(node, [...(forward.get(node) ?? []), to]);
      if (!seen.has(to)) visit(to);
    }
    open.delete(node);
  };
  for (const [id, { type }] of entriesOf(flow.nodes)) if (type === 'start' && !seen.has(id)) visit(id);
  return { order: [...seen], forward };
}

/** The nodes in an order in which each comes after all that lead to it. */
function topological(order: readonly NodeId[], forward: Walk['forward']): NodeId[] {
  const waitsFor = new Map<NodeId, number>();
  for (const to of [...forward.values()].flat()) waitsFor.set(to, (waitsFor.get(to) ?? 0) + 1);
  const ready = order.filter((node) => !waitsFor.has(node));
  // The list grows while it is walked.
  for (const node of ready) {
    for (const to of forward.get(node) ?? []) {
      const left = (waitsFor.get(to) ?? 0) - 1;
      waitsFor.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return ready;
}

/** Where each node leads, in the order of its ports. */
function waysOf({ nodes, edges }: Flow): Map<NodeId, NodeId[]> {
  const all = Object.values(edges).filter(({ to }) => to in nodes);
  return new Map(
    entriesOf(nodes).map(([id, { type, config }]) => {
      const ports = (presentationOf(type)?.ports(config) ?? []).map(({ port }) => port);
      const own = all.filter(({ from }) => from.node === id);
      own.sort((one, other) => ports.indexOf(one.from.port) - ports.indexOf(other.from.port));
      return [id, [...new Set(own.map(({ to }) => to))]];
    }),
  );
}
