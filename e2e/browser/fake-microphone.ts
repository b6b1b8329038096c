import { writeFile } from 'node:fs/promises';
import { type Sound, writeWav } from '@callwright/media-stream/wav';

/** What is said into the microphone, and how long after it was opened. */
export interface Said {
  readonly atMs: number;
  readonly sound: Sound;
}

const sampleRate = 8_000;

/** A recording for Chromium's fake microphone, which plays it from the moment that a page opens the microphone. */
export async function writeMicrophone(file: string, said: readonly Said[]): Promise<void> {
  const lengths = said.map(({ atMs, sound }) => atMs * 8 + sound.samples.length);
  // Quiet afterwards: at its end the recording would begin again.
  const samples = new Int16Array(Math.max(...lengths) + 120 * sampleRate);
  for (const { atMs, sound } of said) samples.set(sound.samples, atMs * 8);
  await writeFile(file, writeWav({ samples, sampleRate, encoding: 'pcm16' }));
}
