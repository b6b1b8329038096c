import { describe, expect, it } from 'vitest';
import { templates } from './templates.ts';
import { overlapsIn } from './testing/overlaps-in.ts';

const named = templates.flatMap(({ id, flow, parts }) => [[id, flow] as const, ...Object.entries(parts)]);

describe.each(named)('on the canvas, the nodes of "%s"', (_name, flow) => {
  it('all have a place', () => {
    expect(Object.keys(flow.layout).sort()).toEqual(Object.keys(flow.nodes).sort());
  });

  it('do not lie on each other', () => {
    expect(overlapsIn(flow)).toEqual([]);
  });

  it('are read from left to right: three ways of four lead onwards, but for those to where every call may come', () => {
    const isEverywhere = (node: string) => ['nd_person', 'nd_gone'].includes(node);
    const own = Object.values(flow.edges).filter(({ to }) => !isEverywhere(to));
    const onwards = own.filter(({ from, to }) => (flow.layout[to]?.x ?? 0) > (flow.layout[from.node]?.x ?? 0));
    expect(onwards.length / own.length).toBeGreaterThan(0.75);
  });
});

it('nodes that lie on each other are named', () => {
  const [template] = templates;
  if (template === undefined) throw new Error('There are no templates.');
  const { nodes, layout } = template.flow;
  const places = Object.entries(layout).map(([id, place]) => [id, id === 'nd_hello' ? { ...place, x: place.x - 200 } : place]);
  expect(overlapsIn({ nodes, layout: Object.fromEntries(places) })).toEqual(['nd_start and nd_hello']);
});
