import { type Ref, type SubmitEvent, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { messages } from './messages.ts';

export interface TypedTurnProps {
  readonly canSend: boolean;
  readonly onSend: (words: string) => void;
  /** Where one writes. */
  readonly ref?: Ref<HTMLInputElement>;
}

/** As much as the runtime takes at once. */
const maxLength = 1_000;

/** What is written here counts as said. */
export function TypedTurn({ canSend, onSend, ref }: TypedTurnProps) {
  const [words, setWords] = useState('');
  const isReady = canSend && words.trim() !== '';
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onSend(words.trim());
    setWords('');
  };
  return (
    <form onSubmit={send} className="flex gap-2">
      <input
        ref={ref}
        aria-label={messages.typed.label}
        placeholder={messages.typed.label}
        value={words}
        maxLength={maxLength}
        autoComplete="off"
        // Not disabled: that would take the focus away when the call ends.
        readOnly={!canSend}
        onChange={({ target }) => setWords(target.value)}
        className="min-h-11 min-w-0 grow rounded-control border border-line-strong bg-surface px-3 text-small text-ink placeholder:text-ink-soft read-only:border-line read-only:bg-sunken"
      />
      <button
        type="submit"
        aria-label={messages.typed.send}
        aria-disabled={!isReady}
        className="inline-flex size-11 shrink-0 cursor-pointer items-center justify-center rounded-control border border-line-strong bg-surface text-ink transition-colors hover:bg-sunken aria-disabled:cursor-default aria-disabled:border-line aria-disabled:text-ink-soft"
      >
        <Icon name="send" />
      </button>
    </form>
  );
}
