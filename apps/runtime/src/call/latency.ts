import type { EffectId } from '@callwright/flow-schema';
import type { TurnLatency } from '@callwright/internal-protocol/operations';
import type { TurnTimes } from '../voice/heard-event.ts';
import type { FirstMoment } from '../voice/playout.ts';
import type { CallTime } from './call-time.ts';

/** Gathers the five moments of each turn; a turn that got no answer the caller heard has no five. */
export interface Latency {
  /** The caller has had a turn. */
  heard(times: TurnTimes): void;
  /** The core wants something said: the first after a turn answers it. */
  wished(speech: EffectId): void;
  /** It began to be heard. */
  first(moment: FirstMoment): void;
}

export interface LatencyParts {
  readonly time: CallTime;
  /** The turns that the caller has had in this call already. */
  readonly turns: number;
  report(turn: TurnLatency): void;
}

interface OpenTurn {
  readonly turn: number;
  readonly speechEndMs: number;
  readonly transcriptMs: number;
  readonly answer?: { readonly effect: EffectId; readonly firstTokenMs: number };
}

export function createLatency({ time, turns, report }: LatencyParts): Latency {
  let turn = turns;
  let open: OpenTurn | undefined;
  return {
    heard: ({ speechEndMs, transcriptMs }) => {
      turn += 1;
      open = { turn, speechEndMs: time.at(speechEndMs), transcriptMs: time.at(transcriptMs) };
    },
    wished: (effect) => {
      if (open === undefined || open.answer !== undefined) return;
      open = { ...open, answer: { effect, firstTokenMs: time.now() } };
    },
    first: ({ effect, firstAudioMs, firstHeardMs }) => {
      if (open?.answer?.effect !== effect) return;
      const { answer, ...moments } = open;
      open = undefined;
      report({
        ...moments,
        firstTokenMs: answer.firstTokenMs,
        firstAudioMs: time.at(firstAudioMs),
        firstHeardMs: time.at(firstHeardMs),
      });
    },
  };
}
