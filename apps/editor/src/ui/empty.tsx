import type { ReactNode } from 'react';

/** Says that there is nothing yet, and what to do about it. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="rounded-card border border-dashed border-line-strong p-8 text-center text-pretty text-ink-soft">{children}</p>;
}
