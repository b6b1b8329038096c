import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { messages } from '../messages.ts';
import { useScrollAlong } from './use-scroll-along.ts';

/** What grows at its end, which stays in sight unless somebody has scrolled up; then a button leads back. */
export function ScrollAlong({ children }: { readonly children: ReactNode }) {
  const { ref, onScroll, isAtEnd, toEnd } = useScrollAlong();
  return (
    <div className="relative grid min-h-0">
      <div ref={ref} onScroll={onScroll} className="grid content-start gap-3 overflow-y-auto overscroll-contain p-4">
        {children}
      </div>
      {!isAtEnd && (
        <button
          type="button"
          aria-label={messages.transcript.newest}
          onClick={toEnd}
          className="absolute right-4 bottom-3 inline-flex size-11 cursor-pointer items-center justify-center rounded-round border border-line-strong bg-surface shadow-panel transition-colors hover:bg-sunken"
        >
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}
