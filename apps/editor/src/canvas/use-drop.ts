import { type NodeType, presentations } from '@callwright/flow-nodes';
import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import { flowOf } from '../editing/editor-state.ts';
import { useEditorStore } from '../editing/use-editor.ts';
import { addNode } from './add-node.ts';
import { cornerFor } from './layout.ts';

/** Under this name a kind of node is dragged. */
export const draggedNodeType = 'application/x-callwright-node';

/** Takes kinds of nodes that are dropped on the canvas. */
export function useDrop() {
  const store = useEditorStore();
  const { screenToFlowPosition } = useReactFlow();
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(draggedNodeType)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };
  const onDrop = (event: DragEvent) => {
    const type = event.dataTransfer.getData(draggedNodeType);
    if (!isNodeType(type)) return;
    event.preventDefault();
    const at = cornerFor(screenToFlowPosition({ x: event.clientX, y: event.clientY }));
    const { id, command } = addNode(flowOf(store.read()), type, { at });
    store.edit(command);
    store.inspect(id);
  };
  return { onDragOver, onDrop };
}

function isNodeType(text: string): text is NodeType {
  return Object.hasOwn(presentations, text);
}
