import type { Clock } from '@callwright/foundation/clock';
import { cutClauses } from '../cut-clauses.ts';
import type { SpokenClause, TextToSpeech } from '../text-to-speech.ts';

export interface FakeVoice {
  /** How long each clause takes to make; without a clock it takes no time. */
  readonly clock?: Clock;
  readonly clauseMs?: number;
  /** 200 unless told otherwise. */
  readonly wordMs?: number;
  /** A clause with this word in it cannot be made. */
  readonly failsAt?: string;
}

export const fakeWordMs = 200;
const samplesPerMs = 8;

/** Speaks each word in the same time, without a pause; its sound counts up, so that a test sees what of it was played, and in which order. */
export function createFakeTextToSpeech({ clock, clauseMs = 0, wordMs = fakeWordMs, failsAt }: FakeVoice = {}): TextToSpeech {
  return {
    synthesize: async function* ({ text }, signal) {
      let from = 0;
      for (const clause of cutClauses(text)) {
        signal.throwIfAborted();
        if (clauseMs > 0) await clock?.sleep(clauseMs, signal);
        if (failsAt !== undefined && clause.includes(failsAt)) throw new Error(`Nobody can say "${failsAt}".`);
        const spoken = speak(clause.trim(), { from, wordMs });
        from += spoken.samples.length;
        if (spoken.samples.length > 0) yield spoken;
      }
      signal.throwIfAborted();
    },
  };
}

function speak(text: string, { from, wordMs }: { readonly from: number; readonly wordMs: number }): SpokenClause {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const samples = Int16Array.from({ length: words.length * wordMs * samplesPerMs }, (_, index) => fakeSample(from + index));
  return { samples, text };
}

/** What the fake voice says at this place of its text: never silence. */
export function fakeSample(place: number): number {
  return 1 + (place % 32_000);
}
