// Sound as the inside of Callwright knows it, and how any chunks become frames of 20 ms.

import { allocateBytes, allocateSamples } from './allocate.ts';
import { muLawSilence } from './g711.ts';

/** A piece of one speaker's sound, mono. Post a `slice()` of its samples to a worker: they share a buffer with other frames. */
export interface AudioFrame {
  readonly samples: Int16Array;
  /** Hertz. */
  readonly sampleRate: number;
  /** When its first sample was spoken, in milliseconds since the start of the call or stream. */
  readonly atMs: number;
}

export const frameMs = 20;
export const telephoneHz = 8_000;
/** A frame on the wire: 20 ms at 8 kHz, one byte a sample. */
export const muLawFrameBytes = 160;

export interface Cutter<Chunk, Frame> {
  /** The frames that are full now, in order. Each is a copy: the chunk may be used again. */
  push(chunk: Chunk): Frame[];
  /** The rest, filled up with silence; undefined when there is none. */
  flush(): Frame | undefined;
}

/** Frames of 20 ms, the first at `startMs`. A rate whose 20 ms are no whole number of samples gets the next whole number below. */
export function createFrameCutter({
  sampleRate,
  startMs = 0,
}: {
  readonly sampleRate: number;
  readonly startMs?: number;
}): Cutter<Int16Array, AudioFrame> {
  const length = Math.floor((sampleRate * frameMs) / 1000);
  const cutter = createCutter<Int16Array<ArrayBuffer>>(() => allocateSamples(length));
  let cut = 0;
  const frameOf = (samples: Int16Array): AudioFrame => {
    const atMs = startMs + (cut * length * 1000) / sampleRate;
    cut += 1;
    return { samples, sampleRate, atMs };
  };
  return {
    push: (chunk) => cutter.push(chunk).map(frameOf),
    flush: () => {
      const rest = cutter.flush();
      return rest === undefined ? undefined : frameOf(rest);
    },
  };
}

/** Frames of 160 mu-law bytes. */
export function createMuLawCutter(): Cutter<Uint8Array, Uint8Array<ArrayBuffer>> {
  return createCutter(muLawSilenceFrame);
}

export function muLawSilenceFrame(): Uint8Array<ArrayBuffer> {
  return allocateBytes(muLawFrameBytes).fill(muLawSilence);
}

export function joinMuLaw(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return join(chunks, (length) => new Uint8Array(length));
}

export function joinSamples(chunks: readonly Int16Array[]): Int16Array<ArrayBuffer> {
  return join(chunks, (length) => new Int16Array(length));
}

type Sound = Uint8Array<ArrayBuffer> | Int16Array<ArrayBuffer>;

function createCutter<Piece extends Sound>(silence: () => Piece): Cutter<ArrayLike<number> & Iterable<number>, Piece> {
  let filling = silence();
  let filled = 0;
  return {
    push: (chunk) => {
      const frames: Piece[] = [];
      for (let from = 0; from < chunk.length; ) {
        const taken = Math.min(filling.length - filled, chunk.length - from);
        for (let at = 0; at < taken; at += 1) filling[filled + at] = chunk[from + at] ?? 0;
        from += taken;
        filled += taken;
        if (filled < filling.length) continue;
        frames.push(filling);
        filling = silence();
        filled = 0;
      }
      return frames;
    },
    flush: () => {
      if (filled === 0) return undefined;
      const rest = filling;
      filling = silence();
      filled = 0;
      return rest;
    },
  };
}

function join<Piece extends Sound>(chunks: readonly ArrayLike<number>[], create: (length: number) => Piece): Piece {
  const whole = create(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
