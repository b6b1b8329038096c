// G.711 mu-law, as ITU-T G.711 table 2 draws it, on 16-bit samples (its 14 bits, shifted up by two).

import { allocateBytes, allocateSamples } from './allocate.ts';

/** The mu-law byte of a sample of 0, and of a line on which nobody speaks. */
export const muLawSilence = 0xff;

/** Moves the segments to powers of two: segment n is [2^(n+7), 2^(n+8)). */
const bias = 132;
/** The last value below the virtual decision value of the table, 8159 in 14 bits. */
const loudest = 32_635;

const decoded = Int16Array.from({ length: 256 }, (_, byte) => expand(byte));
const encoded = Uint8Array.from({ length: 65_536 }, (_, index) => compress(index - 32_768));

/** 16-bit samples to one byte each. */
export function encodeMuLaw(samples: Int16Array): Uint8Array<ArrayBuffer> {
  const bytes = allocateBytes(samples.length);
  // Every 16-bit sample has its entry; the zero is for the type checker.
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = encoded[(samples[at] ?? 0) + 32_768] ?? 0;
  return bytes;
}

/** Bytes to 16-bit samples. Of the two zeros of mu-law both become 0. */
export function decodeMuLaw(bytes: Uint8Array): Int16Array<ArrayBuffer> {
  const samples = allocateSamples(bytes.length);
  for (let at = 0; at < samples.length; at += 1) samples[at] = decoded[bytes[at] ?? 0] ?? 0;
  return samples;
}

function compress(sample: number): number {
  const magnitude = Math.min(Math.abs(sample), loudest) + bias;
  const segment = 24 - Math.clz32(magnitude);
  const step = (magnitude >> (segment + 3)) & 0x0f;
  return ~((sample < 0 ? 0x80 : 0) | (segment << 4) | step) & 0xff;
}

function expand(byte: number): number {
  const bits = ~byte & 0xff;
  const segment = (bits & 0x70) >> 4;
  const magnitude = (((bits & 0x0f) << 3) + bias) << segment;
  return bits & 0x80 ? bias - magnitude : magnitude - bias;
}
