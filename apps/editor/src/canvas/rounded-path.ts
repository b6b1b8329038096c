import type { Position as Point } from '@callwright/flow-schema';

const radius = 14;

/** A line through points, as an SVG path, with its corners rounded as far as there is room. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const parts = rest.map((corner, index) => {
    const before = points[index] ?? first;
    const after = rest[index + 1];
    if (after === undefined) return `L ${at(corner)}`;
    const room = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    return `L ${at(towards(corner, before, room))} Q ${at(corner)} ${at(towards(corner, after, room))}`;
  });
  return [`M ${at(first)}`, ...parts].join(' ');
}

function towards(from: Point, to: Point, by: number): Point {
  const share = by / (distance(from, to) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(other.x - one.x, other.y - one.y);
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
