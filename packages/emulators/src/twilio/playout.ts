// What the carrier plays to the caller: a queue in real time. Times are milliseconds on any one clock; sound is 8 kHz mu-law, 8 bytes to the millisecond.

import { muLawSilence } from '@callwright/media-stream/g711';

export interface Mark {
  readonly name: string;
  readonly atMs: number;
}

export interface Stretch {
  readonly atMs: number;
  readonly muLaw: Uint8Array;
}

export interface Playout {
  /** Plays after what is queued already. */
  queue(muLaw: Uint8Array, atMs: number): void;
  /** Falls due when all that is queued now has been played. */
  mark(name: string, atMs: number): void;
  /** Forgets what has not been played yet. */
  clear(atMs: number): { readonly marks: readonly string[]; readonly droppedMs: number };
  /** Takes the marks that have fallen due, in order. */
  takeDue(atMs: number): Mark[];
  /** When the next mark falls due. */
  nextDueMs(): number | undefined;
  /** When the queue runs dry; in the past when it has. */
  endsAtMs(): number;
  /** What has really been heard until then, one stretch for each time without a gap. */
  heard(atMs: number): Stretch[];
  /** What is played in a stretch of time, with silence where nothing is. */
  between(fromMs: number, toMs: number): Uint8Array;
}

const bytesPerMs = 8;

interface Playing {
  readonly startMs: number;
  readonly pieces: Uint8Array[];
  bytes: number;
}

export function createPlayout(): Playout {
  const stretches: Playing[] = [];
  let marks: Mark[] = [];
  const endsAtMs = () => {
    const last = stretches.at(-1);
    return last === undefined ? Number.NEGATIVE_INFINITY : last.startMs + last.bytes / bytesPerMs;
  };

  return {
    endsAtMs,
    queue: (muLaw, atMs) => {
      if (muLaw.length === 0) return;
      const last = stretches.at(-1);
      if (last === undefined || endsAtMs() < atMs) stretches.push({ startMs: atMs, pieces: [muLaw], bytes: muLaw.length });
      else {
        last.pieces.push(muLaw);
        last.bytes += muLaw.length;
      }
    },
    mark: (name, atMs) => {
      marks.push({ name, atMs: Math.max(atMs, endsAtMs()) });
    },
    clear: (atMs) => {
      const droppedMs = Math.max(0, endsAtMs() - atMs);
      const last = stretches.at(-1);
      if (last !== undefined && droppedMs > 0) shorten(last, Math.floor((atMs - last.startMs) * bytesPerMs));
      const returned = marks.map(({ name }) => name);
      marks = [];
      return { marks: returned, droppedMs };
    },
    takeDue: (atMs) => {
      const due = marks.filter((mark) => mark.atMs <= atMs);
      marks = marks.filter((mark) => mark.atMs > atMs);
      return due;
    },
    nextDueMs: () => marks[0]?.atMs,
    heard: (atMs) =>
      stretches
        .map((stretch) => ({ atMs: stretch.startMs, muLaw: firstBytes(stretch, Math.floor((atMs - stretch.startMs) * bytesPerMs)) }))
        .filter(({ muLaw }) => muLaw.length > 0),
    between: (fromMs, toMs) => {
      const muLaw = new Uint8Array(Math.round((toMs - fromMs) * bytesPerMs)).fill(muLawSilence);
      for (const stretch of stretches) {
        if (stretch.startMs < toMs && stretch.startMs + stretch.bytes / bytesPerMs > fromMs) copyInto(muLaw, stretch, fromMs);
      }
      return muLaw;
    },
  };
}

function copyInto(target: Uint8Array, { startMs, pieces }: Playing, fromMs: number): void {
  let place = Math.round((startMs - fromMs) * bytesPerMs);
  for (const piece of pieces) {
    const visible = piece.subarray(Math.max(0, -place), Math.max(0, target.length - place));
    if (visible.length > 0) target.set(visible, Math.max(0, place));
    place += piece.length;
  }
}

function shorten(stretch: Playing, bytes: number): void {
  const kept = firstBytes(stretch, bytes);
  stretch.pieces.splice(0, stretch.pieces.length, kept);
  stretch.bytes = kept.length;
}

function firstBytes({ pieces, bytes }: Playing, count: number): Uint8Array {
  const kept = new Uint8Array(Math.max(0, Math.min(bytes, count)));
  let at = 0;
  for (const piece of pieces) {
    if (at >= kept.length) break;
    kept.set(piece.subarray(0, kept.length - at), at);
    at += piece.length;
  }
  return kept;
}
