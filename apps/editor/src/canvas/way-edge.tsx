import type { EdgeId } from '@callwright/flow-schema';
import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { flowOf } from '../editing/editor-state.ts';
import { presentationOf } from '../editing/present-node.ts';
import { useEditor } from '../editing/use-editor.ts';
import { wayPath } from './way-path.ts';

/** A connection; one that is only there in case things do not go as hoped for is drawn quietly. */
export function WayEdge({ id, sourceX, sourceY, targetX, targetY }: EdgeProps) {
  // Ids on the canvas are those of the document.
  const edgeId = id as EdgeId;
  const shown = useEditor((state) => (state.shownPath === undefined ? undefined : state.shownPath.edges.has(edgeId)));
  const way = useEditor((state) => {
    const { nodes, edges } = flowOf(state);
    const from = edges[edgeId]?.from;
    const node = from === undefined ? undefined : nodes[from.node];
    const ports = node === undefined ? [] : (presentationOf(node.type)?.ports(node.config) ?? []);
    return ports.find(({ port }) => port === from?.port)?.way;
  });
  const path = wayPath({ from: { x: sourceX, y: sourceY }, to: { x: targetX, y: targetY } });
  const marks = { 'data-way': way, 'data-shown': shown };
  return <BaseEdge id={id} path={path} interactionWidth={24} className="canvas-way" {...marks} />;
}
