import type { Ref } from 'react';
import { flowOf } from '../../editing/editor-state.ts';
import { useEditor, useEditorStore } from '../../editing/use-editor.ts';
import { editorMessages } from '../../editor-messages.ts';
import { readPublishState } from '../../publishing/publish-state.ts';
import type { Publishing } from '../../publishing/use-publish.ts';
import { pathOf } from '../../router/route.ts';
import { goTo } from '../../router/use-route.ts';
import type { DraftSaver, SavingState } from '../../saving/create-draft-saver.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useDocumentTitle } from '../use-document-title.ts';

export interface FlowHeaderProps {
  readonly saving: SavingState;
  readonly saver: DraftSaver;
  readonly publishing: Publishing;
  readonly onSettings: () => void;
  readonly writing: HeaderPanel;
  readonly talk?: HeaderPanel;
}

/** A panel beside the canvas, and the button that opens it. */
export interface HeaderPanel {
  readonly isOpen: boolean;
  readonly button: Ref<HTMLButtonElement>;
  readonly open: () => void;
}

/** Which flow this is, how it stands with it, and what can be done with the whole of it. */
export function FlowHeader({ saving, saver, publishing, onSettings, writing, talk }: FlowHeaderProps) {
  const name = useEditor((state) => flowOf(state).name);
  const hash = useEditor((state) => state.hash);
  const errors = useEditor((state) => state.findings.errors);
  const { published, isBusy, publish } = publishing;
  const state = readPublishState({ hash, errors, published, saving });
  useDocumentTitle(name);
  const text = editorMessages;
  const leave = async () => {
    if ((await saver.flush()) || window.confirm(text.saving.leaveAnyway)) goTo(pathOf({ page: 'flows' }));
  };

  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-2 py-2 lg:px-3">
      <Button kind="quiet" size="small" label={text.toFlows} onPress={() => void leave()}>
        <Icon name="back" />
      </Button>
      <h1 className="min-w-0 truncate font-semibold">{name}</h1>
      <Button kind="quiet" size="small" label={text.settings} onPress={onSettings}>
        <Icon name="settings" />
      </Button>
      <p role="status" aria-label={text.saving.label} data-type={saving.type} className="text-small text-ink-soft">
        {savingText(saving)}
      </p>
      <div className="ml-auto flex items-center gap-1.5">
        <UndoButtons />
        <p role="status" aria-label={text.publish.label} title={state.hint} className="mx-1 hidden text-small sm:block">
          <StatusBadge tone={state.tone} label={state.label} isPending={false} />
        </p>
        <Button size="small" ref={writing.button} isExpanded={writing.isOpen} onPress={writing.open}>
          <Icon name="speech" />
          <span className="max-md:sr-only">{text.tryInWriting}</span>
        </Button>
        {talk !== undefined && (
          <div className="relative">
            <Button
              size="small"
              ref={talk.button}
              isExpanded={talk.isOpen}
              // It would be a talk to the other version.
              reasonNot={saving.type === 'conflict' ? text.publish.notWhileConflict : undefined}
              onPress={talk.open}
            >
              <Icon name="microphone" />
              {text.talk}
            </Button>
          </div>
        )}
        <div className="relative">
          <Button size="small" kind="primary" isBusy={isBusy} reasonNot={state.reasonNot} onPress={publish}>
            {isBusy ? text.publish.publishing : text.publish.publish}
          </Button>
        </div>
      </div>
    </header>
  );
}

function UndoButtons() {
  const store = useEditorStore();
  const canUndo = useEditor(({ history }) => history.past.length > 0);
  const canRedo = useEditor(({ history }) => history.future.length > 0);
  const text = editorMessages;
  return (
    <>
      <Button kind="quiet" size="small" label={text.undo} isBusy={!canUndo} onPress={store.undo}>
        <Icon name="undo" />
      </Button>
      <Button kind="quiet" size="small" label={text.redo} isBusy={!canRedo} onPress={store.redo}>
        <Icon name="redo" />
      </Button>
    </>
  );
}

/** What is wrong has a notice of its own. */
function savingText({ type }: SavingState): string {
  const { saved, saving, notSaved } = editorMessages.saving;
  if (type === 'saved') return saved;
  return type === 'saving' ? saving : notSaved;
}
