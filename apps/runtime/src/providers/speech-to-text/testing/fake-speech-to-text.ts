import type { Clock } from '@callwright/foundation/clock';
import type { SpeechToText, TurnTranscription } from '../speech-to-text.ts';

export interface FakeEars {
  /** How long it takes to write down a turn; without a clock it takes no time. */
  readonly clock?: Clock;
  readonly transcriptMs?: number;
  /** So many times in a row it fails, then never again. */
  readonly failures?: number;
}

/** Hears the words of `fakeSpeech`, exactly. */
export function createFakeSpeechToText({ clock, transcriptMs = 0, failures = 0 }: FakeEars = {}): SpeechToText {
  let failuresLeft = failures;
  const hear = async (samples: readonly number[], signal: AbortSignal): Promise<string> => {
    signal.throwIfAborted();
    const words = wordsIn(samples);
    await (transcriptMs > 0 ? clock?.sleep(transcriptMs, signal) : undefined);
    signal.throwIfAborted();
    if (failuresLeft > 0) {
      failuresLeft -= 1;
      throw new Error('The fake ears are busy.');
    }
    return words;
  };
  const openTurn = (): TurnTranscription => {
    const heard: number[] = [];
    return {
      push: (samples) => {
        heard.push(...samples);
      },
      transcript: (signal) => hear([...heard], signal),
      close: () => {},
    };
  };
  return { open: () => ({ openTurn, close: async () => {} }) };
}

const letters = 20_000;
const hum = 1_000;
const samplesPerMs = 8;

/** Sound at 8 kHz that carries its words: one sample for each letter, then a hum. Loud enough for fake voice activity. */
export function fakeSpeech(words: string, ms: number): Int16Array {
  const samples = new Int16Array(ms * samplesPerMs).fill(hum);
  samples.set([...`${words} `].map((letter) => letters + letter.charCodeAt(0)));
  return samples;
}

function wordsIn(samples: readonly number[]): string {
  return samples
    .filter((sample) => sample > letters)
    .map((sample) => String.fromCharCode(sample - letters))
    .join('')
    .trim();
}
