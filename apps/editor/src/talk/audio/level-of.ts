/** Below this, in decibels under the loudest there is, a room is silent. */
const floorDb = -60;

/** How loud a frame is, from 0 to 1, by the ear's measure. */
export function levelOf(samples: Int16Array): number {
  const power = samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / Math.max(1, samples.length);
  if (power === 0) return 0;
  return Math.max(0, Math.min(1, 1 - (10 * Math.log10(power)) / floorDb));
}
