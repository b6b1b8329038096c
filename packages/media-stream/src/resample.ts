// A polyphase windowed sinc with memory: cut the input wherever you like, the output is the same, so frame borders do not click.

import { allocateSamples } from './allocate.ts';
import { mediaErrors } from './media-errors.ts';

export interface Resampler {
  /** What can be computed so far. One and a half milliseconds (at 8 kHz) are held back, until what follows is known. */
  push(samples: Int16Array): Int16Array<ArrayBuffer>;
  /** What was held back, as if silence followed. All in all n samples became ceil(n * toHz / fromHz); then it starts afresh. */
  flush(): Int16Array<ArrayBuffer>;
}

/** For one stream of sound; a second stream needs a second one. */
export function createResampler({ fromHz, toHz }: { readonly fromHz: number; readonly toHz: number }): Resampler {
  for (const rate of [fromHz, toHz]) {
    if (!Number.isInteger(rate) || rate < 1 || rate > 384_000) throw mediaErrors.BAD_RATE({ rate });
  }
  if (fromHz === toHz) return { push: (samples) => samples.slice(), flush: () => new Int16Array(0) };

  const divisor = greatestCommonDivisor(fromHz, toHz);
  const phases = toHz / divisor;
  const stride = fromHz / divisor;
  const { taps, reach } = designFilter(phases, toHz / fromHz);

  let held: Int16Array = new Int16Array(reach - 1);
  /** Where the next output lies: between held[centre] and its right neighbour, `phase` parts of `phases` of the way. */
  let centre = reach - 1;
  let phase = 0;
  let taken = 0;
  let given = 0;

  const compute = (input: Int16Array): Int16Array<ArrayBuffer> => {
    const samples = allocateSamples(held.length + input.length);
    samples.set(held);
    samples.set(input, held.length);
    const spare = samples.length - reach - centre;
    const output = allocateSamples(spare > 0 ? Math.ceil((spare * phases - phase) / stride) : 0);
    for (let at = 0; at < output.length; at += 1) {
      output[at] = Math.round(convolve(samples, centre - reach + 1, taps, phase * reach * 2, reach * 2));
      phase += stride;
      centre += Math.floor(phase / phases);
      phase %= phases;
    }
    const keepFrom = Math.min(centre - reach + 1, samples.length);
    held = samples.subarray(keepFrom);
    centre -= keepFrom;
    return output;
  };

  return {
    push: (samples) => {
      taken += samples.length;
      const output = compute(samples);
      given += output.length;
      return output;
    },
    flush: () => {
      const owed = Math.ceil((taken * phases) / stride) - given;
      const output = compute(new Int16Array(reach + stride)).slice(0, owed);
      held = new Int16Array(reach - 1);
      centre = reach - 1;
      phase = taken = given = 0;
      return output;
    },
  };
}

/** Zero crossings of the sinc on each side: 24 taps when the rate goes up, in proportion more when it goes down. */
const crossings = 12;
/** Share of the narrower band that is kept; the rest is where the filter falls off. */
const passband = 0.95;
const kaiserBeta = 6.5;

interface Filter {
  /** One row of `2 * reach` taps for each phase. */
  readonly taps: Float64Array;
  /** Input samples on each side of an output. */
  readonly reach: number;
}

function designFilter(phases: number, ratio: number): Filter {
  const bandwidth = Math.min(1, ratio);
  const reach = Math.ceil(crossings / bandwidth);
  const taps = new Float64Array(phases * reach * 2);
  for (let phase = 0; phase < phases; phase += 1) {
    const row = taps.subarray(phase * reach * 2, (phase + 1) * reach * 2);
    for (let tap = 0; tap < row.length; tap += 1) {
      const distance = tap - (reach - 1) - phase / phases;
      row[tap] = sinc(distance * bandwidth * passband) * kaiser(distance / reach);
    }
    // Each phase passes a constant unchanged: otherwise a constant would come out as a hum.
    const sum = row.reduce((total, tap) => total + tap, 0);
    for (let tap = 0; tap < row.length; tap += 1) row[tap] = (row[tap] ?? 0) / sum;
  }
  return { taps, reach };
}

function convolve(samples: Int16Array, from: number, taps: Float64Array, row: number, length: number): number {
  let sum = 0;
  for (let tap = 0; tap < length; tap += 1) sum += (samples[from + tap] ?? 0) * (taps[row + tap] ?? 0);
  // A peak between two loud samples may lie above both: an Int16Array would wrap it round.
  return Math.max(-32_768, Math.min(32_767, sum));
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** From -1 to 1, and nothing outside. */
function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : besselI0(kaiserBeta * Math.sqrt(1 - x * x)) / besselI0(kaiserBeta);
}

function besselI0(x: number): number {
  let sum = 1;
  for (let term = 1, k = 1; term > sum * 1e-16; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
