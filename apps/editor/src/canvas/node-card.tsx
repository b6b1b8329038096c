import type { NodeId } from '@callwright/flow-schema';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { flowOf } from '../editing/editor-state.ts';
import { labelOf, presentationOf, summaryOf, titleOf } from '../editing/present-node.ts';
import { useEditor } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { PromptText } from '../ui/prompt-text.tsx';
import { FarCard } from './far-card.tsx';
import { NodeBadge } from './node-badge.tsx';
import { NodeIcon } from './node-icon.tsx';
import { PortRow } from './port-row.tsx';
import { cardLabelId } from './project.ts';

/** A node on the canvas: what it is, what it says, and by which ports it is left. */
export function NodeCard({ id, selected }: NodeProps) {
  // Ids on the canvas are those of the document.
  const nodeId = id as NodeId;
  const node = useEditor((state) => flowOf(state).nodes[nodeId]);
  const actions = useEditor((state) => state.actions);
  const isVisited = useEditor((state) => state.visited === nodeId);
  const shown = useEditor((state) => (state.shownPath === undefined ? undefined : state.shownPath.nodes.has(nodeId)));
  if (node === undefined) return null;
  const presentation = presentationOf(node.type);
  const summary = summaryOf(node, actions);

  return (
    <article
      data-selected={selected}
      data-visited={isVisited}
      data-shown={shown}
      className="w-56 rounded-card border border-line bg-surface text-small text-ink shadow-card transition-shadow data-[selected=true]:border-brand data-[selected=true]:ring-1 data-[selected=true]:ring-brand data-[shown=false]:not-data-[selected=true]:opacity-40 data-[shown=true]:border-troubled data-[shown=true]:ring-2 data-[shown=true]:ring-troubled data-[visited=true]:border-well data-[visited=true]:ring-4 data-[visited=true]:ring-well"
    >
      {presentation?.occurs !== 'once' && (
        <Handle type="target" position={Position.Left} isConnectableStart={false} className={targetLook} />
      )}
      <header className="flex items-center gap-2.5 p-3 pb-2">
        <NodeIcon type={node.type} />
        <h3 className="min-w-0 flex-1 truncate font-semibold">{titleOf(node)}</h3>
        <NodeBadge node={nodeId} />
      </header>
      <div className="px-3 pb-3">
        <p data-empty={summary === ''} className="line-clamp-3 wrap-break-word data-[empty=true]:text-ink-faint">
          {summary === '' ? presentation?.emptySummary : <PromptText text={summary} />}
        </p>
      </div>
      <span id={cardLabelId(nodeId)} className="sr-only">
        {labelOf(node, actions)}
      </span>
      {isVisited && <p className="sr-only">{editorMessages.node.visited}</p>}
      <Ports node={nodeId} />
      <FarCard node={nodeId} type={node.type} text={node.name ?? (summary === '' ? titleOf(node) : summary)} />
    </article>
  );
}

/** The whole card takes a connection; the dot says where its end will be. */
const targetLook = 'canvas-target';

function Ports({ node: id }: { readonly node: NodeId }) {
  const node = useEditor((state) => flowOf(state).nodes[id]);
  const ports = node === undefined ? [] : (presentationOf(node.type)?.ports(node.config) ?? []);
  if (ports.length === 0) return null;
  return (
    <ul className="grid border-t border-line py-1.5">
      {ports.map((port) => (
        <PortRow key={port.port} node={id} port={port} />
      ))}
    </ul>
  );
}
