import type { Diagnostic } from '@callwright/flow-schema';
import { useReveal } from '../canvas/use-reveal.ts';
import { flowOf, nothingSelected } from '../editing/editor-state.ts';
import { labelOf } from '../editing/present-node.ts';
import { useEditor, useEditorStore } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { Icon } from '../ui/icon.tsx';
import { PromptText } from '../ui/prompt-text.tsx';
import { StatusIcon } from '../ui/status-icon.tsx';
import type { Finding } from './findings.ts';
import { toneOfFindings } from './tone-of-findings.ts';

export type Fix = NonNullable<Diagnostic['fix']>;

export interface ProblemItemProps {
  readonly finding: Finding;
  /** It is left for where something can be done about it. */
  readonly onGo?: (() => void) | undefined;
  readonly onFix: (fix: Fix) => void;
}

/** One finding: pressed, it leads to where something can be done about it; looked at, it shows the way a call could take into it. */
export function ProblemItem({ finding, onGo, onFix }: ProblemItemProps) {
  const { message, node: id, field, path, fix } = finding;
  const store = useEditorStore();
  const reveal = useReveal();
  const node = useEditor((state) => (id === undefined ? undefined : flowOf(state).nodes[id]));
  const actions = useEditor((state) => state.actions);
  const what = node === undefined ? editorMessages.problems.flow : labelOf(node, actions);
  const go = () => {
    onGo?.();
    if (id === undefined) return store.select(nothingSelected);
    store.inspect(id, field);
    const place = flowOf(store.read()).layout[id];
    if (place !== undefined) reveal(place);
  };
  const show = () => store.show(path);
  const hide = () => store.show(undefined);
  return (
    <li className="flex flex-wrap items-start">
      <button
        type="button"
        data-problem
        onClick={go}
        onPointerEnter={show}
        onPointerLeave={hide}
        onFocus={show}
        onBlur={hide}
        className="flex min-w-0 cursor-pointer items-start gap-2 rounded-control px-2 py-1.5 text-left transition-colors hover:bg-sunken"
      >
        <span className="grid h-lh shrink-0 items-center">
          <StatusIcon tone={toneOfFindings([finding])} size="small" />
        </span>
        <span className="min-w-0 text-pretty">
          <span className="font-semibold">
            <PromptText text={what} />
          </span>{' '}
          <span className="text-ink-soft">{message}</span>
        </span>
      </button>
      {fix !== undefined && (
        <div className="min-w-0 pl-6">
          <button
            type="button"
            aria-label={editorMessages.problems.fixOf(fix.label, what)}
            onClick={() => onFix(fix)}
            className="flex cursor-pointer items-start gap-2 rounded-control px-2 py-1.5 text-left font-medium text-brand transition-colors hover:bg-sunken"
          >
            <span className="grid h-lh shrink-0 items-center">
              <Icon name="mend" />
            </span>
            <span className="underline underline-offset-4">{fix.label}</span>
          </button>
        </div>
      )}
    </li>
  );
}
