import type { Flow } from '@callwright/flow-schema';
import { useId, useRef, useState } from 'react';
import { flowOf } from '../editing/editor-state.ts';
import { useEditor, useEditorStore } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { StatusIcon } from '../ui/status-icon.tsx';
import type { Fix } from './problem-item.tsx';
import { ProblemList } from './problem-list.tsx';
import { toneOfFindings } from './tone-of-findings.ts';

/** What the compiler found, below the canvas: how much always, what exactly on demand. */
export function ProblemsPanel() {
  const { all } = useEditor((state) => state.findings);
  const [isOpen, setIsOpen] = useState(false);
  const { fixed, tell } = useLastFix();
  const toggle = useRef<HTMLButtonElement>(null);
  const id = useId();
  const text = editorMessages.problems;

  return (
    <section
      aria-label={text.label}
      className="shrink-0 border-t border-line bg-surface text-small max-lg:group-data-[talking=true]/flow:hidden"
    >
      <div className="flex items-center gap-3 p-1">
        <Button ref={toggle} kind="quiet" size="small" isExpanded={isOpen} controls={id} onPress={() => setIsOpen(!isOpen)}>
          <StatusIcon tone={toneOfFindings(all)} size="small" />
          {text.count(all.length)}
          <span data-open={isOpen} className="transition-transform data-[open=false]:rotate-180">
            <Icon name="down" />
          </span>
        </Button>
        <p role="status" aria-label={text.lastFix} className="min-w-0 truncate text-ink-soft">
          {fixed !== undefined && text.fixed(fixed.label)}
        </p>
      </div>
      <div id={id} hidden={!isOpen} className="max-h-48 overflow-y-auto px-2 pb-2">
        {all.length === 0 && <p className="px-2 pb-2 text-ink-soft">{text.none}</p>}
        <ProblemList findings={all} onFixed={tell} onNone={() => toggle.current?.focus()} />
      </div>
    </section>
  );
}

interface LastFix {
  readonly fixed: Fix | undefined;
  readonly tell: (fix: Fix) => void;
}

/** The fix that the flow has just had, until anything else is done to it. */
function useLastFix(): LastFix {
  const store = useEditorStore();
  const flow = useEditor(flowOf);
  const [last, setLast] = useState<{ readonly fix: Fix; readonly left: Flow }>();
  return { fixed: last?.left === flow ? last.fix : undefined, tell: (fix) => setLast({ fix, left: flowOf(store.read()) }) };
}
