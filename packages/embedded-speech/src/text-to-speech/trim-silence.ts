/** Below this part of the loudest sample it is silence: a soft "s" is louder. */
const silentBelow = 0.01;
const keptMs = 15;

/** Takes off the silence at both ends; flite puts 150 to 260 ms before each clause, which a caller would wait through. */
export function trimSilence(samples: Int16Array, sampleRate: number): Int16Array {
  const loudest = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  if (loudest === 0) return samples.slice(0, 0);
  const isSound = (sample: number) => Math.abs(sample) > loudest * silentBelow;
  const kept = Math.round((keptMs * sampleRate) / 1_000);
  return samples.slice(Math.max(0, samples.findIndex(isSound) - kept), samples.findLastIndex(isSound) + 1 + kept);
}
