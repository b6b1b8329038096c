import type { Speech } from '@callwright/embedded-speech/speech';
import { readCallers } from '@callwright/embedded-speech/testing/callers';
import { joinSamples } from '@callwright/media-stream/frames';

/** One of the callers that come along, by the name of the file. */
export function callerNamed(name: string): Int16Array {
  const caller = readCallers().find((each) => each.name === name);
  if (caller === undefined) throw new Error(`There is no caller "${name}".`);
  return caller.samples;
}

/** A caller who says these words, with the silence before and after them that a caller has. */
export async function callerSaying(speech: Pick<Speech, 'synthesize'>, text: string): Promise<Int16Array> {
  const pieces: Int16Array[] = [new Int16Array(1_600)];
  const never = new AbortController().signal;
  for await (const piece of speech.synthesize({ text, voice: 'slt', sampleRate: 8_000 }, never)) pieces.push(piece);
  return joinSamples([...pieces, new Int16Array(4_000)]);
}

const stretch = 40;

/** The first 5 ms that are louder than a hundredth of the loudest: where a voice rises out of the line's own silence. */
export function voiceFromMs(samples: Int16Array): number {
  const loudness = Array.from({ length: Math.floor(samples.length / stretch) }, (_, index) =>
    samples.subarray(index * stretch, (index + 1) * stretch).reduce((sum, sample) => sum + sample * sample, 0),
  );
  const loudest = Math.max(...loudness);
  return loudness.findIndex((sum) => sum > loudest / 10_000) * 5;
}
