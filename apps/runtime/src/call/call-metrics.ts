import type { CarrierName, TurnLatency } from '@callwright/internal-protocol/operations';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What Prometheus may know of calls. Labels are words of ours, never ids. */
export interface CallMetrics {
  started(carrier: CarrierName): void;
  refused(carrier: CarrierName, code: string): void;
  ended(carrier: CarrierName, how: string): void;
  turn(turn: TurnLatency): void;
  droppedFrames(carrier: CarrierName, count: number): void;
}

export interface CallMetricsParts {
  readonly registry: Registry;
  /** How many calls run at the moment. */
  running(): number;
}

/** Speech end to first heard is what the caller waits for; the others say where it comes from. */
const stages = {
  transcript: ({ speechEndMs, transcriptMs }) => transcriptMs - speechEndMs,
  'first-token': ({ transcriptMs, firstTokenMs }) => firstTokenMs - transcriptMs,
  'first-audio': ({ firstTokenMs, firstAudioMs }) => firstAudioMs - firstTokenMs,
  'first-heard': ({ firstAudioMs, firstHeardMs }) => firstHeardMs - firstAudioMs,
  whole: ({ speechEndMs, firstHeardMs }) => firstHeardMs - speechEndMs,
} as const satisfies Record<string, (turn: TurnLatency) => number>;

export function createCallMetrics({ registry, running }: CallMetricsParts): CallMetrics {
  const registers = [registry];
  const start = new Counter({
    name: 'callwright_calls_started_total',
    help: 'Calls that this runtime took, resumed ones too.',
    labelNames: ['carrier'],
    registers,
  });
  const end = new Counter({
    name: 'callwright_calls_ended_total',
    help: 'Calls that this runtime is done with, and how.',
    labelNames: ['carrier', 'how'],
    registers,
  });
  const refusal = new Counter({
    name: 'callwright_calls_refused_total',
    help: 'Connections that were not let in, by the code of the error.',
    labelNames: ['carrier', 'code'],
    registers,
  });
  const dropped = new Counter({
    name: 'callwright_frames_dropped_total',
    help: "Frames of the caller's voice that came faster than they could be taken in.",
    labelNames: ['carrier'],
    registers,
  });
  const turnSeconds = new Histogram({
    name: 'callwright_turn_seconds',
    help: 'From the end of what the caller said to the first that was heard of the answer, stage by stage.',
    labelNames: ['stage'],
    buckets: [0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5],
    registers,
  });
  new Gauge({
    name: 'callwright_calls_running',
    help: 'Calls that this runtime holds.',
    registers,
    collect() {
      this.set(running());
    },
  });
  return {
    started: (carrier) => start.inc({ carrier }),
    refused: (carrier, code) => refusal.inc({ carrier, code }),
    ended: (carrier, how) => end.inc({ carrier, how }),
    droppedFrames: (carrier, count) => dropped.inc({ carrier }, count),
    turn: (turn) => {
      for (const [stage, lasted] of Object.entries(stages)) turnSeconds.observe({ stage }, Math.max(0, lasted(turn)) / 1_000);
    },
  };
}
