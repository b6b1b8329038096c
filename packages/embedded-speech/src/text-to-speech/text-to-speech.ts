import { errors } from '../speech-errors.ts';
import type { SpeechPool } from '../workers/create-speech-pool.ts';
import { pauseAfter } from './pause-after.ts';
import { speakableText } from './speakable-text.ts';
import { splitClauses } from './split-clauses.ts';
import type { Clause, SpeechSampleRate } from './synthesize-clause.ts';
import { defaultVoice, type VoiceName } from './voices.ts';

export interface TextToSpeech {
  /**
   * Speaks clause by clause, so that the first is heard while the next is made. Each chunk is a clause and the pause after it.
   * When the signal aborts, the clause that is being made is not waited for.
   */
  synthesize(utterance: Utterance, signal: AbortSignal): AsyncIterable<Int16Array>;
}

export interface Utterance {
  readonly text: string;
  readonly voice?: VoiceName;
  /** 1 is the voice's own pace; from 0.5, half as quick, to 2. */
  readonly rate?: number;
  /** 16 000 by default. */
  readonly sampleRate?: SpeechSampleRate;
}

export function textToSpeechOn(pool: SpeechPool): TextToSpeech {
  return {
    synthesize: async function* (utterance, signal) {
      // Ends with whoever listens, also when they just stop listening.
      const listener = new AbortController();
      const ended = AbortSignal.any([signal, listener.signal]);
      try {
        const clauses = clausesOf(utterance);
        // One clause ahead and no more: the caller may interrupt.
        let next = speakAhead(pool, clauses[0], ended);
        for (const index of clauses.keys()) {
          const samples = await next;
          next = speakAhead(pool, clauses[index + 1], ended);
          if (samples !== undefined) yield samples;
          signal.throwIfAborted();
        }
      } finally {
        listener.abort();
      }
    },
  };
}

function clausesOf({ text, voice = defaultVoice, rate = 1, sampleRate = 16_000 }: Utterance): readonly Clause[] {
  if (!(rate >= 0.5 && rate <= 2)) throw errors.BAD_RATE({ rate });
  return splitClauses(text).flatMap((clause) => {
    const spoken = speakableText(clause);
    return spoken === '' ? [] : [{ text: spoken, voice, rate, sampleRate, pauseMs: pauseAfter(clause) }];
  });
}

function speakAhead(pool: SpeechPool, clause: Clause | undefined, signal: AbortSignal): Promise<Int16Array | undefined> {
  const speaking = clause === undefined ? Promise.resolve(undefined) : speak(pool, clause, signal);
  // Whoever asks for it gets the error. That nobody may ask any more must not end the program.
  speaking.catch(() => {});
  return speaking;
}

async function speak(pool: SpeechPool, clause: Clause, signal: AbortSignal): Promise<Int16Array> {
  const result = await pool.run({ type: 'synthesize', clause }, signal);
  if (result.type !== 'synthesized') throw errors.JOB_FAILED({ job: 'speak a clause', reason: `it has ${result.type}` });
  return result.samples;
}
