import { Button } from '../ui/button.tsx';
import { messages } from './messages.ts';

export interface ChangedDraftProps {
  /** Undefined while the draft has problems. */
  readonly onStartOver: (() => void) | undefined;
  readonly onReplay: (() => void) | undefined;
}

/** The call goes on with the draft that it began with: that is said, and what can be done about it. */
export function ChangedDraft({ onStartOver, onReplay }: ChangedDraftProps) {
  const { explanation, withProblems, replay } = messages.changed;
  const isCallable = onStartOver !== undefined && onReplay !== undefined;
  return (
    <div role="status" className="grid gap-2 border-t border-line bg-sunken px-4 py-3 text-small text-ink">
      <p className="text-pretty">{isCallable ? explanation : withProblems}</p>
      {isCallable && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onPress={onReplay}>
            {replay}
          </Button>
          <Button size="small" onPress={onStartOver}>
            {messages.startOver}
          </Button>
        </div>
      )}
    </div>
  );
}
