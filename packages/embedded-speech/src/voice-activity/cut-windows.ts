/** Takes chunks of any size, and gives every window that they complete. */
export type CutWindows = (chunk: Int16Array) => readonly Int16Array[];

/** Re-cuts a stream: carriers send 160 samples at a time, and the model hears 256. */
export function createWindowCutter(windowLength: number): CutWindows {
  let rest = new Int16Array(0);
  return (chunk) => {
    const samples = new Int16Array(rest.length + chunk.length);
    samples.set(rest);
    samples.set(chunk, rest.length);
    const count = Math.floor(samples.length / windowLength);
    rest = samples.slice(count * windowLength);
    return Array.from({ length: count }, (_, index) => samples.subarray(index * windowLength, (index + 1) * windowLength));
  };
}
