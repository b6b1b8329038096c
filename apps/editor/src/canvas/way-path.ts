import type { Position as Point } from '@callwright/flow-schema';
import { getBezierPath, Position } from '@xyflow/react';
import { gapX, nodeHeight, nodeWidth } from './layout.ts';
import { roundedPath } from './rounded-path.ts';

export interface Ends {
  readonly from: Point;
  readonly to: Point;
}

/** How far a connection runs straight before it turns. */
const reach = gapX / 3;

/** The line of a connection: a curve to a neighbour; along the rows to what is further off, so that it does not run behind other nodes. */
export function wayPath({ from, to }: Ends): string {
  const distance = to.x - from.x;
  const isNeighbour = distance >= reach && distance < nodeWidth + gapX;
  if (isNeighbour) return curve({ from, to });
  const out = { x: from.x + reach, y: from.y };
  const isOtherRow = Math.abs(to.y - from.y) > nodeHeight / 2;
  if (distance > 0 && isOtherRow) return roundedPath([from, out, { x: out.x, y: to.y }, to]);
  const low = Math.max(from.y, to.y) + nodeHeight / 2;
  const into = { x: to.x - reach, y: to.y };
  return roundedPath([from, out, { x: out.x, y: low }, { x: into.x, y: low }, into, to]);
}

function curve({ from, to }: Ends): string {
  const [path] = getBezierPath({
    sourceX: from.x,
    sourceY: from.y,
    sourcePosition: Position.Right,
    targetX: to.x,
    targetY: to.y,
    targetPosition: Position.Left,
  });
  return path;
}
