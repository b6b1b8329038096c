import { edgeIdSchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { nodeId } from '../testing/sketch-flow.ts';
import { readMoves, readSelection, readView } from './from-changes.ts';
import { untouchedView } from './project.ts';

const [a, b] = [nodeId('a'), nodeId('b')];
const edge = edgeIdSchema.parse('ed_1');

describe('what React Flow reports', () => {
  it('of a drag is a matter of the view until the node is put down', () => {
    const dragging = [{ type: 'position', id: a, position: { x: 1.4, y: 2 }, dragging: true }] as const;
    const dropped = [{ type: 'position', id: a, position: { x: 5.6, y: 2 }, dragging: false }] as const;
    const during = readView(untouchedView, dragging);
    expect([during.dragged.get(a), readMoves(dragging)]).toEqual([{ x: 1.4, y: 2 }, {}]);
    expect([readView(during, dropped).dragged.size, readMoves(dropped)]).toEqual([0, { [a]: { x: 6, y: 2 } }]);
  });

  it('of sizes is remembered', () => {
    const { measured } = readView(untouchedView, [{ type: 'dimensions', id: a, dimensions: { width: 10, height: 20 } }]);
    expect(measured.get(a)).toEqual({ width: 10, height: 20 });
  });

  it('of a selection adds and takes away', () => {
    const before = { nodes: [a], edges: [edge] };
    const after = readSelection(
      before,
      [
        { type: 'select', id: a, selected: false },
        { type: 'select', id: b, selected: true },
      ],
      [{ type: 'select', id: edge, selected: false }],
    );
    expect(after).toEqual({ nodes: [b], edges: [] });
  });
});
