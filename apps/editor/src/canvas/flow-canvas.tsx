import type { NodeId } from '@callwright/flow-schema';
import { Background, ReactFlow, useStore } from '@xyflow/react';
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import { flowOf, inspectedNode } from '../editing/editor-state.ts';
import { useEditor, useEditorStore } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { BeginningHint } from './beginning-hint.tsx';
import { CanvasTools } from './canvas-tools.tsx';
import { createHandlers } from './create-handlers.ts';
import { everything } from './everything.ts';
import { NodeCard } from './node-card.tsx';
import { createProjection, untouchedView } from './project.ts';
import { useDrop } from './use-drop.ts';
import { useReveal } from './use-reveal.ts';
import { useSteadyView } from './use-steady-view.ts';
import { WayEdge } from './way-edge.tsx';
import './canvas.css';

const nodeTypes = { card: NodeCard };
const edgeTypes = { way: WayEdge };
const removeKeys = ['Delete', 'Backspace'];
/** Below this nobody can read a card. */
const farZoom = 0.5;
const ariaLabels = {
  'node.a11yDescription.default': editorMessages.nodeHelp,
  'edge.a11yDescription.default': editorMessages.edgeHelp,
  'node.a11yDescription.ariaLiveMessage': ({ direction }: { direction: string }) => editorMessages.moved(direction),
};

/** The flow as a graph. It shows the document, and what is done to it becomes commands. */
export function FlowCanvas() {
  const store = useEditorStore();
  const [view, setView] = useState(untouchedView);
  const [project] = useState(createProjection);
  const [handlers] = useState(() => createHandlers(store, setView));
  const { nodes, edges } = useEditor((state) => project(state, view));
  const drop = useDrop();
  const onKeyDown = useEnterToEdit();
  const isFar = useStore(({ transform: [, , zoom] }) => zoom < farZoom);
  useFollowing();
  useSteadyView();

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed or dropped is on its way to React Flow's own elements.
    <div
      data-far={isFar}
      className="relative min-h-0 min-w-0 flex-1"
      onKeyDownCapture={onKeyDown}
      onDragOver={drop.onDragOver}
      onDrop={drop.onDrop}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        {...handlers}
        deleteKeyCode={removeKeys}
        zoomOnDoubleClick={false}
        connectionRadius={28}
        minZoom={0.2}
        fitView
        fitViewOptions={everything}
        ariaLabelConfig={ariaLabels}
        aria-label={editorMessages.canvas}
      >
        <Background gap={24} size={1.5} />
        <CanvasTools />
        {nodes.length === 1 && <BeginningHint />}
      </ReactFlow>
    </div>
  );
}

/** Keeps the node in view that a call has come to. */
function useFollowing(): void {
  const store = useEditorStore();
  const reveal = useReveal();
  const visited = useEditor((state) => state.visited);
  const follow = useEffectEvent((node: NodeId) => {
    const place = flowOf(store.read()).layout[node];
    if (place !== undefined) reveal(place);
  });
  useEffect(() => {
    if (visited !== undefined) follow(visited);
  }, [visited]);
}

/** Enter on a node selects it, as React Flow has it; once more, and it is edited. */
function useEnterToEdit(): (event: KeyboardEvent) => void {
  const store = useEditorStore();
  return (event) => {
    const selected = inspectedNode(store.read());
    const { target } = event;
    if (event.key !== 'Enter' || selected === undefined || !(target instanceof HTMLElement) || target.dataset.id !== selected) return;
    event.preventDefault();
    store.inspect(selected);
  };
}
