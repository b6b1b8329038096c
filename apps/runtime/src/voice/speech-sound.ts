import type { SpokenClause } from '../providers/text-to-speech/text-to-speech.ts';
import { frameSamples, samplesPerMs, stepBackMs } from './playout-rules.ts';

/** The sound of one speech, as far as it was made, which knows its words. Places are samples from its beginning. */
export interface SpeechSound {
  readonly length: number;
  add(clause: SpokenClause): void;
  slice(from: number, until: number): Int16Array;
  /** The words up to a place: those of whole clauses, and of the clause that it is in as many whole ones as its share of the sound. */
  textUntil(place: number): string;
  /** The quietest frame shortly before a place: most likely between two words. */
  quietPlaceBefore(place: number): number;
}

interface Part {
  readonly text: string;
  readonly from: number;
  /** Without the pause after it. */
  readonly soundUntil: number;
}

export function createSpeechSound(): SpeechSound {
  let samples = new Int16Array(0);
  let length = 0;
  const parts: Part[] = [];

  return {
    get length() {
      return length;
    },
    add: (clause) => {
      const until = length + clause.samples.length;
      if (until > samples.length) {
        const larger = new Int16Array(until * 2);
        larger.set(samples.subarray(0, length));
        samples = larger;
      }
      samples.set(clause.samples, length);
      parts.push({ text: clause.text, from: length, soundUntil: length + soundIn(clause.samples) });
      length = until;
    },
    slice: (from, until) => samples.slice(from, Math.min(until, length)),
    textUntil: (place) =>
      parts
        .map((part) => wordsUntil(part, place))
        .join(' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    quietPlaceBefore: (place) => quietestFrame(samples.subarray(0, length), place),
  };
}

function wordsUntil({ text, from, soundUntil }: Part, place: number): string {
  if (place >= soundUntil) return place > from ? text : '';
  const heardLetters = (text.length * Math.max(0, place - from)) / (soundUntil - from);
  const words = [...text.matchAll(/\S+/g)].filter((word) => word.index + word[0].length <= heardLetters);
  return words.map(([word]) => word).join(' ');
}

function soundIn(samples: Int16Array): number {
  return samples.findLastIndex((sample) => sample !== 0) + 1;
}

function quietestFrame(samples: Int16Array, place: number): number {
  const earliest = Math.max(0, place - stepBackMs * samplesPerMs);
  let quietest = { at: place, loudness: Number.POSITIVE_INFINITY };
  for (let at = earliest; at + frameSamples <= place; at += frameSamples) {
    const loudness = samples.subarray(at, at + frameSamples).reduce((sum, sample) => sum + sample * sample, 0);
    if (loudness < quietest.loudness) quietest = { at, loudness };
  }
  return quietest.at;
}
