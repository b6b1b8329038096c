import type { EffectId } from '@callwright/flow-schema';
import type { Utterance } from './utterance.ts';

/** What is to be said, and in which order. */
export interface SpeechQueue {
  /** What is in the middle of being said is not cut by what comes; undefined between two. */
  readonly current: Utterance | undefined;
  /** Nothing is left but what was stopped. */
  readonly isDrained: boolean;
  add(utterance: Utterance): void;
  remove(utterance: Utterance): void;
  find(effect: EffectId): Utterance | undefined;
  /** What there is still to send, in the order of being said. */
  waiting(): readonly Utterance[];
  begin(utterance: Utterance): void;
  /** After a cut, the first of these that is still to be said goes on. */
  goOnWith(cut: readonly Utterance[]): void;
  /** Those that were heard to their end. What has no sound ends in its turn: once nothing is heard any more, and it is the next. */
  over(isLineEmpty: boolean): readonly Utterance[];
  removeAll(): readonly Utterance[];
}

export function createSpeechQueue(): SpeechQueue {
  let queue: readonly Utterance[] = [];
  let begun: Utterance | undefined;
  const current = () => (begun?.isPaused === true ? undefined : begun);
  const waiting = () => {
    const left = queue.filter((utterance) => !utterance.isPaused && (!utterance.isAllSent || utterance.isEmpty));
    const rank = (utterance: Utterance) => (utterance === begun ? 0 : utterance.effect === undefined ? 1 : 2);
    return left.toSorted((one, other) => rank(one) - rank(other));
  };

  return {
    get current() {
      return current();
    },
    get isDrained() {
      return queue.every(({ isPaused }) => isPaused);
    },
    add: (utterance) => {
      queue = [...queue, utterance];
    },
    remove: (utterance) => {
      queue = queue.filter((other) => other !== utterance);
      if (begun === utterance) begun = undefined;
    },
    find: (effect) => queue.find((utterance) => utterance.effect === effect),
    waiting,
    begin: (utterance) => {
      begun = utterance;
    },
    goOnWith: (cut) => {
      begun = cut.find((utterance) => queue.includes(utterance) && !utterance.isPaused) ?? current();
    },
    over: (isLineEmpty) => {
      const next = waiting()[0];
      return queue.filter(
        (utterance) => !utterance.isPaused && utterance.isAllHeard && (!utterance.isEmpty || (isLineEmpty && utterance === next)),
      );
    },
    removeAll: () => {
      const all = queue;
      queue = [];
      begun = undefined;
      return all;
    },
  };
}
