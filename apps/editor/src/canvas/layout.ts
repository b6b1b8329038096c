import type { Flow, NodeId, Position } from '@callwright/flow-schema';

/** How large a node is drawn, roughly: what the canvas really takes is measured by the browser. */
export const nodeWidth = 224;
export const nodeHeight = 200;
export const gapX = 72;
export const gapY = 40;

/** A free place beside a node: to its right, and below what stands there already. */
export function placeAfter({ layout }: Pick<Flow, 'layout'>, node: NodeId): Position {
  const { x, y } = layout[node] ?? { x: 0, y: 0 };
  return freePlace({ layout }, { x: x + nodeWidth + gapX, y });
}

/** This place, or the next one below it that is free. */
export function freePlace({ layout }: Pick<Flow, 'layout'>, wanted: Position): Position {
  const taken = Object.values(layout);
  let place = { x: Math.round(wanted.x), y: Math.round(wanted.y) };
  while (taken.some((other) => isOver(place, other))) place = { x: place.x, y: place.y + nodeHeight + gapY };
  return place;
}

/** The corner of a node that has its middle here. */
export function cornerFor(middle: Position): Position {
  return { x: Math.round(middle.x - nodeWidth / 2), y: Math.round(middle.y - nodeHeight / 4) };
}

function isOver(one: Position, other: Position): boolean {
  return Math.abs(one.x - other.x) < nodeWidth && Math.abs(one.y - other.y) < nodeHeight;
}
