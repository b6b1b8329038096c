import { editorMessages } from '../../editor-messages.ts';
import type { SavingState } from '../../saving/create-draft-saver.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface FlowNoticesProps {
  readonly saving: SavingState;
  readonly publishFailure: string | undefined;
  readonly onReload: () => void;
}

/** What went wrong with saving and publishing, and what to do about it. */
export function FlowNotices({ saving, publishFailure, onReload }: FlowNoticesProps) {
  const trouble = troubleOf(saving);
  if (trouble === undefined && publishFailure === undefined) return null;
  return (
    <div className="grid shrink-0 gap-1 border-b border-line bg-surface p-2">
      {trouble !== undefined && (
        <Notice
          tone={saving.type === 'failed' ? 'troubled' : 'broken'}
          action={saving.type === 'conflict' && <ReloadButton onReload={onReload} />}
        >
          {trouble}
        </Notice>
      )}
      {publishFailure !== undefined && <Notice tone="broken">{publishFailure}</Notice>}
    </div>
  );
}

function ReloadButton({ onReload }: Pick<FlowNoticesProps, 'onReload'>) {
  return (
    <Button size="small" onPress={onReload}>
      {editorMessages.saving.reload}
    </Button>
  );
}

function troubleOf(saving: SavingState): string | undefined {
  const text = editorMessages.saving;
  switch (saving.type) {
    case 'saved':
    case 'saving':
      return undefined;
    case 'conflict':
      return text.conflict;
    case 'refused':
      return text.refused(saving.failure.sentence);
    case 'failed':
      return saving.failure.reason === 'signed-out' ? text.signedOut : text.retrying;
  }
}
