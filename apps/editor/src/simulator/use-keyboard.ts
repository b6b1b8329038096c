import { type RefObject, useEffect, useRef } from 'react';
import type { CallView } from './worker/worker-messages.ts';

export interface Keyboard {
  readonly panel: RefObject<HTMLElement | null>;
  /** Where the caller's words are written. */
  readonly words: RefObject<HTMLInputElement | null>;
  /** What hangs up, and calls again. */
  readonly main: RefObject<HTMLButtonElement | null>;
}

/** Where the keyboard is in the panel: where the next thing is to be done. From outside it is taken once only, when the panel opens. */
export function useKeyboard(view: CallView | undefined, hasErrors: boolean): Keyboard {
  const panel = useRef<HTMLElement>(null);
  const words = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  const isOpened = useRef(false);

  const isHeld = view !== undefined;
  const isOver = view?.isOver === true;
  const question = view?.questions[0]?.effect.id;
  useEffect(() => {
    const { activeElement, body } = document;
    const isElsewhere = activeElement !== body && panel.current?.contains(activeElement) !== true;
    if (isOpened.current && isElsewhere) return;
    isOpened.current = true;
    // A question takes it by itself.
    if (question !== undefined) return;
    if (isOver) main.current?.focus();
    else if (isHeld || !hasErrors) words.current?.focus();
    else panel.current?.querySelector<HTMLElement>('[data-problem]')?.focus();
  }, [isHeld, isOver, question, hasErrors]);
  return { panel, words, main };
}
