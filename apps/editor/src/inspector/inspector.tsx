import type { KeyboardEvent } from 'react';
import { inspectedNode } from '../editing/editor-state.ts';
import { useEditor } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { NodePanel } from './node-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { useWantedFocus } from './use-wanted-focus.ts';

export interface InspectorProps {
  /** Whether it is shown also where there is little room. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Everything about what is selected; about the flow itself when nothing is. */
export function Inspector({ isOpen, onClose }: InspectorProps) {
  const selection = useEditor((state) => state.selection);
  const node = useEditor(inspectedNode);
  useWantedFocus();
  const backToNode = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || node === undefined) return;
    event.stopPropagation();
    document.querySelector<HTMLElement>(`.react-flow__node[data-id="${node}"]`)?.focus();
  };

  return (
    <aside
      aria-label={editorMessages.inspector.label}
      data-open={isOpen}
      onKeyDown={backToNode}
      className="shrink-0 overflow-y-auto border-line bg-surface max-lg:h-2/5 max-lg:border-t max-lg:data-[open=false]:hidden lg:w-80 lg:border-l"
    >
      {node !== undefined ? (
        <NodePanel key={node} node={node} onClose={onClose} />
      ) : selection.nodes.length > 1 ? (
        <Note title={editorMessages.inspector.several(selection.nodes.length)} explanation={editorMessages.inspector.severalHint} />
      ) : selection.edges.length > 0 ? (
        <Note title={editorMessages.inspector.edge} explanation={editorMessages.inspector.edgeHint} />
      ) : (
        <SettingsPanel onClose={onClose} />
      )}
    </aside>
  );
}

function Note({ title, explanation }: { readonly title: string; readonly explanation: string }) {
  return (
    <div className="grid gap-1 p-4 text-small">
      <h2 className="text-body font-semibold">{title}</h2>
      <p className="text-pretty text-ink-soft">{explanation}</p>
    </div>
  );
}
