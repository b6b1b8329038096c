import type { NodeId } from '@callwright/flow-schema';
import { Background, type Connection, type EdgeChange, type NodeChange, ReactFlow, useStore } from '@xyflow/react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Command } from '../document/command.ts';
import { inspectedNode, nothingSelected } from '../editing/editor-state.ts';
import { useEditor, useEditorStore } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { BeginningHint } from './beginning-hint.tsx';
import { CanvasTools } from './canvas-tools.tsx';
import { readMoves, readSelection, readView } from './from-changes.ts';
import { NodeCard } from './node-card.tsx';
import { type CanvasEdge, type CanvasNode, createProjection, untouchedView } from './project.ts';
import { useDrop } from './use-drop.ts';
import { WayEdge } from './way-edge.tsx';
import './canvas.css';

const nodeTypes = { card: NodeCard };
const edgeTypes = { way: WayEdge };
const removeKeys = ['Delete', 'Backspace'];
/** Below this nobody can read a card. */
const farZoom = 0.5;
const fitOnce = { padding: 0.1, maxZoom: 1 };
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
  const history = useEditor((state) => state.history);
  const selection = useEditor((state) => state.selection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state, history and selection are what is projected.
  const { nodes, edges } = useMemo(() => project(store.read(), view), [project, store, view, history, selection]);
  const drop = useDrop();
  const onKeyDown = useEnterToEdit();
  const isFar = useStore(({ transform: [, , zoom] }) => zoom < farZoom);

  const onNodesChange = (changes: NodeChange<CanvasNode>[]) => {
    setView((before) => readView(before, changes));
    store.select(readSelection(store.read().selection, changes, []));
    store.edit({ type: 'move-nodes', to: readMoves(changes) });
  };
  const onEdgesChange = (changes: EdgeChange<CanvasEdge>[]) => store.select(readSelection(store.read().selection, [], changes));
  const onDelete = (deleted: { readonly nodes: readonly CanvasNode[]; readonly edges: readonly CanvasEdge[] }) => {
    store.edit({ type: 'remove', nodes: deleted.nodes.map(({ id }) => id), edges: deleted.edges.map(({ id }) => id) });
    store.select(nothingSelected);
  };

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
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onConnect={(connection) => store.edit(leadBy(connection))}
        onDelete={onDelete}
        onNodeDoubleClick={(_event, { id }) => store.inspect(id)}
        deleteKeyCode={removeKeys}
        zoomOnDoubleClick={false}
        connectionRadius={28}
        minZoom={0.2}
        fitView
        fitViewOptions={fitOnce}
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

function leadBy({ source, sourceHandle, target }: Connection): Command {
  // Ids on the canvas are those of the document.
  return { type: 'lead-port', from: { node: source as NodeId, port: sourceHandle ?? '' }, to: target as NodeId };
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
