import { useId, useState } from 'react';
import { useEditor } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { StatusIcon } from '../ui/status-icon.tsx';
import { ProblemItem } from './problem-item.tsx';
import { toneOfFindings } from './tone-of-findings.ts';

/** What the compiler found, below the canvas: how much always, what exactly on demand. */
export function ProblemsPanel() {
  const { all } = useEditor((state) => state.findings);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const text = editorMessages.problems;

  return (
    <section
      aria-label={text.label}
      className="shrink-0 border-t border-line bg-surface text-small max-lg:group-data-[talking=true]/flow:hidden"
    >
      <div className="flex items-center p-1">
        <Button kind="quiet" size="small" isExpanded={isOpen} controls={id} onPress={() => setIsOpen(!isOpen)}>
          <StatusIcon tone={toneOfFindings(all)} size="small" />
          {text.count(all.length)}
          <span data-open={isOpen} className="transition-transform data-[open=false]:rotate-180">
            <Icon name="down" />
          </span>
        </Button>
      </div>
      <div id={id} hidden={!isOpen} className="max-h-48 overflow-y-auto px-2 pb-2">
        {all.length === 0 ? (
          <p className="px-2 pb-2 text-ink-soft">{text.none}</p>
        ) : (
          <ul className="grid gap-0.5">
            {all.map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity; each list of them is a new one.
              <ProblemItem key={index} finding={finding} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
