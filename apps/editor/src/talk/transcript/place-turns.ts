import type { TurnLatency } from '../talk-api.ts';
import type { TranscriptLine } from './transcript-line.ts';

/** A turn may be stamped a little before its end is noticed. */
const leewayMs = 500;

/** Which of the caller's lines, by its key, was answered by which turn. */
export function placeTurns(lines: readonly TranscriptLine[], turns: readonly TurnLatency[]): ReadonlyMap<number, TurnLatency> {
  const spoken = lines.filter(({ type }) => type === 'caller-spoke');
  return new Map(
    turns.flatMap((turn): [number, TurnLatency][] => {
      const line = spoken.findLast(({ atMs }) => atMs >= turn.speechEndMs - leewayMs && atMs <= turn.firstHeardMs);
      return line === undefined ? [] : [[line.key, turn]];
    }),
  );
}
