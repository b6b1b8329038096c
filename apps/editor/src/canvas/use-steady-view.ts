import { getViewportForBounds, type Rect, useReactFlow, useStore, useStoreApi, type Viewport } from '@xyflow/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { flowOf, inspectedNode } from '../editing/editor-state.ts';
import { useEditorStore } from '../editing/use-editor.ts';
import { everything } from './everything.ts';
import { useReveal } from './use-reveal.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** When the canvas becomes larger or smaller: who saw the whole flow still sees it, and else the node that matters stays in view. */
export function useSteadyView(): void {
  const store = useEditorStore();
  const { getNodes, getNodesBounds, getViewport, setViewport } = useReactFlow();
  const { getState } = useStoreApi();
  const reveal = useReveal();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const before = useRef<Size>({ width: 0, height: 0 });

  const keep = useEffectEvent((was: Size) => {
    if (was.width === 0 || was.height === 0) return;
    const flow = getNodesBounds(getNodes());
    // At once, so that the next change of size, which may follow in the same moment, begins with what is seen then.
    if (isWithin(flow, getViewport(), was))
      return void setViewport(getViewportForBounds(flow, width, height, getState().minZoom, everything.maxZoom, everything.padding));
    const state = store.read();
    const node = state.visited ?? inspectedNode(state);
    const place = node === undefined ? undefined : flowOf(state).layout[node];
    if (place !== undefined) reveal(place);
  });
  useEffect(() => {
    keep(before.current);
    before.current = { width, height };
  }, [width, height]);
}

function isWithin({ x, y, width, height }: Rect, view: Viewport, size: Size): boolean {
  const [left, top] = [x * view.zoom + view.x, y * view.zoom + view.y];
  return left >= 0 && top >= 0 && left + width * view.zoom <= size.width && top + height * view.zoom <= size.height;
}
