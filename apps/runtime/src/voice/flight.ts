import type { Line } from './line.ts';
import { samplesPerMs } from './playout-rules.ts';
import type { Chunk, Utterance } from './utterance.ts';

/** What was sent, and has not been confirmed yet. */
export interface Flight {
  readonly aheadMs: number;
  readonly isEmpty: boolean;
  has(utterance: Utterance): boolean;
  send(utterance: Utterance, chunk: Chunk): void;
  /** What a mark confirms, in order: all that was sent before it. Nothing, when the mark is one from before a `clear`. */
  land(mark: string): readonly Landed[];
  /** Drops everything, also on the line, and gives whose it was. */
  clear(): readonly Utterance[];
}

export interface Landed {
  readonly utterance: Utterance;
  readonly samples: number;
  /** How long ago it began to be heard, at the moment of the mark. */
  readonly beganMsAgo: number;
}

interface Sent {
  readonly utterance: Utterance;
  readonly samples: number;
  readonly ms: number;
  readonly number: number;
}

export function createFlight(line: Line): Flight {
  // A carrier gives back the marks of what it drops as if it had been heard: they are of another generation.
  let generation = 1;
  let sentChunks = 0;
  let flying: readonly Sent[] = [];

  return {
    get aheadMs() {
      return durationOf(flying);
    },
    get isEmpty() {
      return flying.length === 0;
    },
    has: (utterance) => flying.some((sent) => sent.utterance === utterance),
    send: (utterance, { padded, samples }) => {
      sentChunks += 1;
      flying = [...flying, { utterance, samples, ms: padded.length / samplesPerMs, number: sentChunks }];
      line.play(padded);
      line.mark(`${generation}:${sentChunks}`);
    },
    land: (mark) => {
      const [, markGeneration, number] = /^(\d+):(\d+)$/.exec(mark) ?? [];
      if (Number(markGeneration) !== generation) return [];
      const landed = flying.filter((sent) => sent.number <= Number(number));
      flying = flying.slice(landed.length);
      return landed.map(({ utterance, samples }, index) => ({ utterance, samples, beganMsAgo: durationOf(landed.slice(index)) }));
    },
    clear: () => {
      const utterances = new Set(flying.map(({ utterance }) => utterance));
      flying = [];
      generation += 1;
      line.clear();
      return [...utterances];
    },
  };
}

function durationOf(chunks: readonly Sent[]): number {
  return chunks.reduce((sum, { ms }) => sum + ms, 0);
}
