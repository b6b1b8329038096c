import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';

export interface TalkButtonProps {
  readonly children: ReactNode;
  readonly look: 'main' | 'plain' | 'end';
  readonly onPress: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/**
 * A press counts once. Where one begins stands a moment later what ends, so that a double click, or a key that is held,
 * would undo what it has just done.
 */
export function TalkButton({ children, look, onPress, ref }: TalkButtonProps) {
  const pressOnce = ({ detail }: MouseEvent) => {
    if (detail <= 1) onPress();
  };
  const ignoreRepeats = (event: KeyboardEvent) => {
    if (event.repeat) event.preventDefault();
  };
  return (
    <button
      ref={ref}
      type="button"
      onClick={pressOnce}
      onKeyDown={ignoreRepeats}
      className={`inline-flex min-h-11 cursor-pointer select-none items-center justify-center gap-2 rounded-control border px-4 text-small font-medium transition-colors ${looks[look]}`}
    >
      {children}
    </button>
  );
}

const looks = {
  main: 'border-mark bg-mark text-on-mark hover:border-ink',
  plain: 'border-line-strong bg-surface text-ink hover:bg-sunken',
  end: 'border-broken bg-broken-soft text-broken hover:bg-surface',
} as const satisfies Record<TalkButtonProps['look'], string>;
