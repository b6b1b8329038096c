import { Panel } from '@xyflow/react';
import { editorMessages } from '../editor-messages.ts';

/** What to do first, while there is nothing but the start. */
export function BeginningHint() {
  const { title, explanation } = editorMessages.beginning;
  return (
    <Panel position="top-center">
      <div className="grid w-84 gap-1 max-lg:group-data-[talking=true]/flow:hidden rounded-card bg-surface px-5 py-4 text-center text-small shadow-panel">
        <p className="text-body font-semibold text-balance">{title}</p>
        <p className="text-ink-soft">{explanation}</p>
      </div>
    </Panel>
  );
}
