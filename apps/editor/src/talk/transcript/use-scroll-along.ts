import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface ScrollAlong {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  readonly isAtEnd: boolean;
  readonly toEnd: () => void;
}

/** Nearer to the end than this counts as there. */
const nearPx = 32;

/** Keeps the end of a list in sight while it grows, unless somebody has scrolled up to read. */
export function useScrollAlong(): ScrollAlong {
  const ref = useRef<HTMLDivElement>(null);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const toEnd = () => ref.current?.scrollTo({ top: ref.current.scrollHeight });
  // After every drawing: whatever is new moves the end.
  useLayoutEffect(() => {
    if (isAtEnd) toEnd();
  });
  const onScroll = () => {
    const { current } = ref;
    if (current !== null) setIsAtEnd(current.scrollHeight - current.scrollTop - current.clientHeight < nearPx);
  };
  return { ref, onScroll, isAtEnd, toEnd };
}
