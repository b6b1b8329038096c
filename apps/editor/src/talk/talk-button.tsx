import type { ReactNode } from 'react';

export interface TalkButtonProps {
  readonly children: ReactNode;
  readonly look: 'main' | 'plain' | 'end';
  readonly onPress: () => void;
}

export function TalkButton({ children, look, onPress }: TalkButtonProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      className={`inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-control border px-4 text-small font-medium transition-colors ${looks[look]}`}
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
