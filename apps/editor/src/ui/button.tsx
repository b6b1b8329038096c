import type { ReactNode } from 'react';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

/** A secondary button. While busy it keeps the focus and its width, and does nothing. */
export function Button({ children, isBusy, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      aria-disabled={isBusy}
      onClick={isBusy ? undefined : onPress}
      className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-control border border-line-strong bg-surface px-4 text-small font-medium text-ink transition-colors hover:bg-sunken aria-disabled:cursor-default aria-disabled:text-ink-soft"
    >
      {children}
    </button>
  );
}
