import { messages } from '../messages.ts';

/** Stands in for a page on its way. Mostly it is there before anybody could read this, so it appears late. */
export function Loading() {
  return (
    <div className="grid min-h-dvh animate-appear-late place-items-center font-sans text-small text-ink-soft">
      <p role="status">{messages.loading}</p>
    </div>
  );
}
