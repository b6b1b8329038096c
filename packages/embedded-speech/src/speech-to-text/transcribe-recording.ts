import { doubleRate } from '../audio/resample-by-two.ts';
import { toFloats } from '../audio/samples.ts';
import { cutLongSpeech } from './cut-long-speech.ts';
import { dropRepeats } from './drop-repeats.ts';
import type { Moonshine } from './moonshine.ts';
import type { Recording } from './recording.ts';
import type { Transcript } from './transcript.ts';

/** From what a line delivers to words. */
export async function transcribeRecording(hear: Moonshine, { samples, sampleRate }: Recording, signal: AbortSignal): Promise<Transcript> {
  const floats = samples instanceof Int16Array ? toFloats(samples) : samples;
  const transcripts: Transcript[] = [];
  for (const piece of cutLongSpeech(sampleRate === 8_000 ? doubleRate(floats) : floats)) transcripts.push(await hear(piece, signal));
  return {
    text: dropRepeats(transcripts.map(({ text }) => text).join(' ')).trim(),
    stoppedBy: transcripts.some(({ stoppedBy }) => stoppedBy === 'limit') ? 'limit' : 'end',
  };
}
