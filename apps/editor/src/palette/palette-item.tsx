import type { NodePresentation, NodeType } from '@callwright/flow-nodes';
import { type DragEvent, useId } from 'react';
import { NodeIcon } from '../canvas/node-icon.tsx';
import { draggedNodeType } from '../canvas/use-drop.ts';
import { editorMessages } from '../editor-messages.ts';

export interface PaletteItemProps {
  readonly type: NodeType;
  readonly presentation: NodePresentation;
  readonly onAdd: () => void;
}

export function PaletteItem({ type, presentation: { title, description }, onAdd }: PaletteItemProps) {
  const id = useId();
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.setData(draggedNodeType, type);
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    <button
      type="button"
      draggable
      onDragStart={onDragStart}
      onClick={onAdd}
      aria-label={editorMessages.palette.add(title)}
      aria-describedby={id}
      className="flex shrink-0 cursor-grab items-center gap-3 rounded-card border border-line bg-surface p-2.5 text-left text-small transition-colors hover:border-line-strong hover:bg-sunken lg:items-start"
    >
      <NodeIcon type={type} />
      <span className="grid gap-0.5">
        <span className="font-semibold max-lg:whitespace-nowrap lg:pt-0.5">{title}</span>
        <span id={id} className="hidden text-pretty text-ink-soft lg:block">
          {description}
        </span>
      </span>
    </button>
  );
}
