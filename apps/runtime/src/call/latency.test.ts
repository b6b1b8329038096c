import type { EffectId } from '@callwright/flow-schema';
import type { TurnLatency } from '@callwright/internal-protocol/operations';
import { expect, it } from 'vitest';
import { createLatency } from './latency.ts';

const id = (name: string) => name as EffectId;
const time = { now: () => 1_500, at: (elapsedMs: number) => elapsedMs + 1_000 };

function start() {
  const reported: TurnLatency[] = [];
  const latency = createLatency({ time, turns: 2, report: (turn) => reported.push(turn) });
  const moment = (effect: string) => ({ effect: id(effect), firstAudioMs: 600, firstHeardMs: 700 });
  return { latency, reported, moment };
}

it('gathers the five moments, in the time of the call', () => {
  const { latency, reported, moment } = start();
  latency.heard({ speechEndMs: 100, transcriptMs: 400 });
  latency.wished(id('fx_1'));
  latency.wished(id('fx_2'));
  latency.first(moment('fx_2'));
  latency.first(moment('fx_1'));
  latency.first(moment('fx_1'));
  expect(reported).toEqual([
    { turn: 3, speechEndMs: 1_100, transcriptMs: 1_400, firstTokenMs: 1_500, firstAudioMs: 1_600, firstHeardMs: 1_700 },
  ]);
});

it('does not measure what answers no turn, or a turn that the caller went on from', () => {
  const { latency, reported, moment } = start();
  latency.wished(id('fx_1'));
  latency.first(moment('fx_1'));
  latency.heard({ speechEndMs: 100, transcriptMs: 400 });
  latency.wished(id('fx_2'));
  latency.heard({ speechEndMs: 500, transcriptMs: 550 });
  latency.first(moment('fx_2'));
  expect(reported).toEqual([]);
});
