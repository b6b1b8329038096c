import { expect, it } from 'vitest';
import type { TurnLatency } from '../talk-api.ts';
import { placeTurns } from './place-turns.ts';
import type { TranscriptLine } from './transcript-line.ts';

const callerAt = (key: number, atMs: number): TranscriptLine => ({
  type: 'caller-spoke',
  key,
  atMs,
  words: 'Ada',
  taken: { type: 'text', value: 'Ada' },
});
const turnAt = (turn: number, speechEndMs: number): TurnLatency => ({
  turn,
  speechEndMs,
  transcriptMs: speechEndMs + 200,
  firstTokenMs: speechEndMs + 210,
  firstAudioMs: speechEndMs + 500,
  firstHeardMs: speechEndMs + 840,
});

it('puts each turn to the words that it answered', () => {
  const [one, two] = [turnAt(1, 3_000), turnAt(2, 9_000)];
  const lines: TranscriptLine[] = [callerAt(0, 3_200), { type: 'caller-murmured', key: 1, atMs: 3_500, words: 'mm' }, callerAt(2, 9_000)];
  expect(placeTurns(lines, [two, one])).toEqual(
    new Map([
      [2, two],
      [0, one],
    ]),
  );
});

it('puts a turn nowhere when nobody had spoken', () => {
  expect(placeTurns([callerAt(0, 3_200)], [turnAt(1, 20_000)])).toEqual(new Map());
});
