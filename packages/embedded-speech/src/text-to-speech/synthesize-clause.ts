import { doubleRate, halveRate } from '../audio/resample-by-two.ts';
import { toFloats, toIntegers } from '../audio/samples.ts';
import { type FliteSpeech, speakWithFlite } from './flite.ts';
import { trimSilence } from './trim-silence.ts';
import type { VoiceName } from './voices.ts';

export type SpeechSampleRate = 8_000 | 16_000;

export interface Clause {
  /** As flite can read it. */
  readonly text: string;
  readonly voice: VoiceName;
  /** 1 is the voice's own pace, 2 twice as quick. */
  readonly rate: number;
  readonly sampleRate: SpeechSampleRate;
  /** Silence after it. */
  readonly pauseMs: number;
}

/** One clause as it is to be played: from its first sound to the end of the pause after it. */
export function synthesizeClause(flite: WebAssembly.Module, { text, voice, rate, sampleRate, pauseMs }: Clause): Int16Array {
  const sound = atRate(speakWithFlite(flite, { text, voice, rate }), sampleRate);
  const trimmed = trimSilence(sound, sampleRate);
  const samples = new Int16Array(trimmed.length + Math.round((pauseMs * sampleRate) / 1_000));
  samples.set(trimmed);
  return samples;
}

function atRate({ samples, sampleRate }: FliteSpeech, wanted: SpeechSampleRate): Int16Array {
  if (sampleRate === wanted) return samples;
  const resample = sampleRate < wanted ? doubleRate : halveRate;
  return toIntegers(resample(toFloats(samples)));
}
