import { describe, expect, it } from 'vitest';
import { type NodeSketch, nodeId, sketchFlow } from '../testing/sketch-flow.ts';
import { arrange } from './arrange.ts';
import { freePlace, gapX, gapY, nodeHeight, nodeWidth, placeAfter } from './layout.ts';
import { withPlaces } from './with-places.ts';

/** Columns and rows are easier to read than pixels. */
function grid(nodes: Readonly<Record<string, NodeSketch>>): Record<string, string> {
  const places = Object.entries(arrange(sketchFlow(nodes)));
  return Object.fromEntries(places.map(([id, { x, y }]) => [id.slice(3), `${x / (nodeWidth + gapX)} ${y / (nodeHeight + gapY)}`]));
}

describe('arranging a flow', () => {
  it('puts each node behind all that lead to it, the way to hope for on top', () => {
    expect(
      grid({
        start: { type: 'start', to: { next: 'name' } },
        sorry: { type: 'end' },
        name: { type: 'ask', to: { silent: 'sorry', answered: 'book', 'not-understood': 'sorry' } },
        book: { type: 'plugin-action', to: { failed: 'sorry', succeeded: 'bye' } },
        bye: { type: 'end' },
      }),
    ).toEqual({ start: '0 0', name: '1 0', book: '2 0', bye: '3 0', sorry: '3 1' });
  });

  it('is not led astray by ways back', () => {
    expect(
      grid({
        start: { type: 'start', to: { next: 'when' } },
        when: { type: 'ask', to: { answered: 'book', silent: 'when' } },
        book: { type: 'plugin-action', to: { refused: 'when', succeeded: 'bye' } },
        bye: { type: 'end' },
      }),
    ).toEqual({ start: '0 0', when: '1 0', book: '2 0', bye: '3 0' });
  });

  it('puts what no call can reach behind everything', () => {
    expect(grid({ lost: { type: 'say' }, start: { type: 'start', to: { next: 'bye' } }, bye: { type: 'end' } })).toEqual({
      start: '0 0',
      bye: '1 0',
      lost: '2 0',
    });
  });

  it('has room for a thousand nodes in a row', () => {
    const chain = Array.from({ length: 1_000 }, (_, index) => [`n${index}`, { type: 'say', to: { done: `n${index + 1}` } }] as const);
    const places = grid({ start: { type: 'start', to: { next: 'n0' } }, ...Object.fromEntries(chain), n1000: { type: 'end' } });
    expect(places.n1000).toBe('1001 0');
  });

  it('leaves nodes where people put them', () => {
    const flow = sketchFlow({ start: { type: 'start', to: { next: 'bye' } }, bye: { type: 'end' } });
    const placed = withPlaces({ ...flow, layout: { [nodeId('bye')]: { x: 7, y: 8 } } });
    expect([placed.layout, withPlaces(placed)]).toEqual([{ nd_start: { x: 0, y: 0 }, nd_bye: { x: 7, y: 8 } }, placed]);
  });
});

describe('a place for a new node', () => {
  const start = nodeId('start');
  const next = { x: nodeWidth + gapX, y: 0 };

  it('is to the right of the one it comes after', () => {
    expect(placeAfter({ layout: { [start]: { x: 0, y: 0 } } }, start)).toEqual(next);
  });

  it('is below what stands there already', () => {
    const layout = { [start]: { x: 0, y: 0 }, [nodeId('a')]: next };
    expect(placeAfter({ layout }, start)).toEqual({ x: next.x, y: nodeHeight + gapY });
  });

  it('is the one that is wanted when that is free', () => {
    expect(freePlace({ layout: {} }, { x: 3.4, y: 5.6 })).toEqual({ x: 3, y: 6 });
  });
});
