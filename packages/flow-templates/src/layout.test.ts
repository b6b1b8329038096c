import { presentations } from '@callwright/flow-nodes';
import { entriesOf, type Flow, type FlowNode } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { templates } from './templates.ts';

const named = templates.flatMap(({ id, flow, parts }) => [[id, flow] as const, ...Object.entries(parts)]);

/** How large the editor draws a node, at most: a head, three lines, and a row for each port. */
const card = { width: 224, head: 124, row: 28 };

describe.each(named)('on the canvas, the nodes of "%s"', (_name, flow) => {
  it('all have a place', () => {
    expect(Object.keys(flow.nodes).filter((node) => !Object.hasOwn(flow.layout, node))).toEqual([]);
    expect(Object.keys(flow.layout)).toHaveLength(Object.keys(flow.nodes).length);
  });

  it('do not lie on each other', () => {
    const boxes = boxesOf(flow);
    const pairs = boxes.flatMap((one, index) =>
      boxes.slice(index + 1).flatMap((other) => (isOver(one, other) ? [`${one.id} and ${other.id}`] : [])),
    );
    expect(pairs).toEqual([]);
  });

  it('are read from left to right: most ways lead onwards', () => {
    const ways = Object.values(flow.edges).map(({ from, to }) => (flow.layout[to]?.x ?? 0) - (flow.layout[from.node]?.x ?? 0));
    const people = new Set(['nd_person', 'nd_gone']);
    const own = Object.values(flow.edges).filter(({ to }) => !people.has(to));
    const onwards = own.filter(({ from, to }) => (flow.layout[to]?.x ?? 0) > (flow.layout[from.node]?.x ?? 0));
    expect(ways).not.toContain(Number.NaN);
    expect(onwards.length / own.length).toBeGreaterThan(0.75);
  });
});

function boxesOf({ nodes, layout }: Flow) {
  return entriesOf(nodes).map(([id, node]) => ({ id, x: layout[id]?.x ?? 0, y: layout[id]?.y ?? 0, height: heightOf(node) }));
}

function heightOf({ type, config }: FlowNode): number {
  const ports =
    Object.entries(presentations)
      .find(([name]) => name === type)?.[1]
      .ports(config) ?? [];
  return card.head + ports.length * card.row;
}

type Box = ReturnType<typeof boxesOf>[number];

function isOver(one: Box, other: Box): boolean {
  return Math.abs(one.x - other.x) < card.width && one.y < other.y + other.height && other.y < one.y + one.height;
}
