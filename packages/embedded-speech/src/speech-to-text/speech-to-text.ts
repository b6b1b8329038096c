import { errors } from '../speech-errors.ts';
import type { SpeechPool } from '../workers/create-speech-pool.ts';
import type { Recording } from './recording.ts';
import type { Transcript } from './transcript.ts';

export interface SpeechToText {
  /** Writes down what one turn says. No words recognised is a transcript with an empty text. */
  transcribe(recording: Recording, signal: AbortSignal): Promise<Transcript>;
}

const shortestMs = 100;
const longestSeconds = 120;

export function speechToTextOn(pool: SpeechPool): SpeechToText {
  return {
    transcribe: async ({ samples, sampleRate }, signal) => {
      signal.throwIfAborted();
      const seconds = samples.length / sampleRate;
      if (seconds > longestSeconds) throw errors.AUDIO_TOO_LONG({ seconds: Math.ceil(seconds), limitSeconds: longestSeconds });
      // No word is as short, and the model takes nothing shorter.
      if (seconds * 1_000 < shortestMs) return { text: '', stoppedBy: 'end' };
      // A copy: the caller's buffer may change while the job waits, and a part of a buffer would take all of it along.
      const result = await pool.run({ type: 'transcribe', recording: { samples: samples.slice(), sampleRate } }, signal);
      if (result.type !== 'transcribed') throw errors.JOB_FAILED({ job: 'write down what was said', reason: `it has ${result.type}` });
      return result.transcript;
    },
  };
}
