import type { Position } from '@callwright/flow-schema';
import { useReactFlow } from '@xyflow/react';
import { nodeHeight, nodeWidth } from './layout.ts';

const marginPx = 24;
const calmMs = 240;

/** Moves the canvas as far as is needed for the node that stands here to be seen. */
export function useReveal(): (place: Position) => void {
  const { flowToScreenPosition, getViewport, setViewport } = useReactFlow();
  return (place) => {
    const canvas = canvasBox();
    const corner = flowToScreenPosition({ ...place });
    const end = flowToScreenPosition({ x: place.x + nodeWidth, y: place.y + nodeHeight });
    const dx = shift(corner.x - canvas.left - marginPx, end.x - canvas.right + marginPx);
    const dy = shift(corner.y - canvas.top - marginPx, end.y - canvas.bottom + marginPx);
    if (dx === 0 && dy === 0) return;
    const { x, y, zoom } = getViewport();
    const duration = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : calmMs;
    void setViewport({ x: x + dx, y: y + dy, zoom }, { duration });
  };
}

/** How far to move what begins too early or ends too late by so much. */
function shift(before: number, after: number): number {
  if (before < 0) return -before;
  return after > 0 ? -after : 0;
}

/** Where on the screen the canvas is. */
export function canvasBox(): DOMRect {
  return document.querySelector('.react-flow')?.getBoundingClientRect() ?? new DOMRect();
}
