import { presentations } from '@callwright/flow-nodes';
import { entriesOf, type Flow, type FlowNode } from '@callwright/flow-schema';

/** How large the editor draws a node, at most: a head, three lines, and a row for each port. */
const card = { width: 224, head: 124, row: 28 };

/** The pairs of nodes that lie on each other on the canvas. */
export function overlapsIn({ nodes, layout }: Pick<Flow, 'nodes' | 'layout'>): string[] {
  const boxes = entriesOf(nodes).map(([id, node]) => ({ id, x: layout[id]?.x ?? 0, y: layout[id]?.y ?? 0, height: heightOf(node) }));
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (isOver(one, other) ? [`${one.id} and ${other.id}`] : [])),
  );
}

function heightOf({ type, config }: FlowNode): number {
  const ports =
    Object.entries(presentations)
      .find(([name]) => name === type)?.[1]
      .ports(config) ?? [];
  return card.head + ports.length * card.row;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

function isOver(one: Box, other: Box): boolean {
  return Math.abs(one.x - other.x) < card.width && one.y < other.y + other.height && other.y < one.y + one.height;
}
