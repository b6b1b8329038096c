import { type TraceEntry, traceEntrySchema } from '@callwright/flow-schema';
import type { TurnLatency } from '@callwright/internal-protocol/operations';

export const callStarted = entryOf({
  type: 'event',
  event: {
    type: 'call.started',
    at: 0,
    startedAt: '2026-01-01T00:00:00.000Z',
    timeZone: 'UTC',
    seed: 1,
    engine: '1',
    variables: {},
  },
});

export const callEnded = entryOf({ type: 'effect', effect: { type: 'end-call', reason: 'flow-ended' } });

/** As many entries as are asked for, each to be told from the others. */
export function wordsOf(count: number, first = 0): TraceEntry[] {
  return Array.from({ length: count }, (_, index) =>
    entryOf({ type: 'event', event: { type: 'caller.backchannelled', at: first + index, words: `mm-hm ${first + index}` } }),
  );
}

export function turnOf(turn: number): TurnLatency {
  return { turn, speechEndMs: 900, transcriptMs: 1_000, firstTokenMs: 1_000, firstAudioMs: 1_100, firstHeardMs: 1_200 };
}

function entryOf(entry: unknown): TraceEntry {
  return traceEntrySchema.parse(entry);
}
