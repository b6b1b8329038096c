import type { CallTranscription, TurnTranscription } from '../providers/speech-to-text/speech-to-text.ts';
import { onsetMs, windowMs } from './turn-rules.ts';

/** The sound of turns on its way to the provider, from a little before each began. */
export interface TurnSound {
  /** Every frame of the caller, in order; the samples are kept, not copied. */
  keep(samples: Int16Array): void;
  open(): void;
  transcript(signal: AbortSignal): Promise<string>;
  close(): void;
}

/** Much more silence in front, and a model hears nothing; much less, and the first sound is missing. */
const beforeVoiceMs = 300;
const samplesPerMs = 8;
/** A turn is known some windows after its voice began. */
const keptSamples = (beforeVoiceMs + onsetMs + windowMs) * samplesPerMs;

export function createTurnSound(call: CallTranscription): TurnSound {
  const recent: Int16Array[] = [];
  let recentSamples = 0;
  let turn: TurnTranscription | undefined;

  return {
    keep: (samples) => {
      turn?.push(samples);
      recent.push(samples);
      recentSamples += samples.length;
      while (recentSamples - (recent[0]?.length ?? 0) >= keptSamples) recentSamples -= recent.shift()?.length ?? 0;
    },
    open: () => {
      turn = call.openTurn();
      for (const samples of recent) turn.push(samples);
    },
    transcript: (signal) => turn?.transcript(signal) ?? Promise.resolve(''),
    close: () => {
      turn?.close();
      turn = undefined;
    },
  };
}
