import { brokenCores } from '@callwright/flow-engine/testing/broken-cores';
import { type Held, holdSchedules } from '@callwright/flow-engine/testing/hold-schedules';
import { type Course, runSchedule } from '@callwright/flow-engine/testing/run-schedule';
import { walk } from '@callwright/flow-engine/testing/walk';
import { callEventSchema, type Effect, effectSchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { interleavedFlows } from './testing/interleaved-flows.ts';

const flows = interleavedFlows();
const flowNamed = (name: string) => {
  const found = flows.find((flow) => flow.name === name);
  if (found === undefined) throw new Error(`There is no flow "${name}".`);
  return found;
};

/** Thousands of calls take seconds, and on a busy machine minutes. */
const patientMs = 180_000;

/** With those of the templates, twenty thousand; those with more places to come to need more. */
const counts: Readonly<Record<string, number>> = { booking: 2_500, 'front desk': 2_500, 'slow tools': 3_000, 'every node': 6_000 };

describe('in every order of things', () => {
  const all: Held[] = [];

  it.each(flows)(
    'calls of the flow "$name" keep the laws of the core, and come everywhere',
    ({ name, program, unreachable }) => {
      const held = holdSchedules({ flow: name, program, from: 1, count: counts[name] ?? 0, wholeEvery: 32 });
      all.push(held);
      expect([held.failures, held.missing]).toEqual([[], unreachable]);
      expect(held.events).toBeGreaterThan(30 * held.schedules);
      expect(held.live).toBeGreaterThan(10 * held.schedules);
    },
    patientMs,
  );

  it('everything happens that can: every event, for somebody and for nobody; every wish; every way to stand and to end', () => {
    const seen = new Set(all.flatMap((held) => held.seen));
    const events = callEventSchema.options.map(({ shape }) => shape.type.value);
    const effects: readonly Effect['type'][] = effectSchema.options.map(({ shape }) => shape.type.value);
    const endings = ['flow-ended', 'caller-hung-up', 'ran-too-long', 'stuck'].map((reason) => `ended ${reason}`);
    const standing = [
      'rescue none',
      'rescue handler',
      'rescue fallback',
      'rescue last-words',
      'in a part',
      'in a handler',
      'in a handler around a part',
    ];
    const wanted = [...events, ...events.map((type) => `stale ${type}`), ...effects, ...endings, ...standing];
    expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
  });

  it('the same seed makes the same call', () => {
    const { program } = flowNamed('every node');
    expect(runSchedule({ program, seed: 7 })).toEqual(runSchedule({ program, seed: 7 }));
  });
});

describe('the laws notice when it is not so that', () => {
  it.each(Object.entries(brokenCores))('%s', (law, step) => {
    const broken = firstBreaking(law, step);
    expect(broken?.law).toBe(law);
  });

  it('and whoever mends it is told with how few events it is seen', () => {
    const { program } = flowNamed('booking');
    const step = brokenCores['what is cut is cut once, and goes on only after that'];
    const { failures } = holdSchedules({ flow: 'booking', program, from: 1, count: 100, wholeEvery: 1_000, step });
    const [failure] = failures.filter((text) => text.includes('what is cut is cut once'));
    // A call begins, the caller makes a noise, and it was none.
    expect(failure?.match(/"type":"[a-z.-]+"/g)).toEqual([
      '"type":"call.started"',
      expect.stringContaining('caller.started-'),
      expect.stringContaining('caller.'),
    ]);
  });
});

describe('a walk through everything that can happen after each node was entered', () => {
  it('comes to all nodes that a call can come to, and finds nothing in the core', () => {
    const { nodes, states, broken } = walk({ program: flowNamed('booking').program, schedules: 200, depth: 3 });
    expect([nodes.filter(({ entered }) => entered === undefined), broken]).toEqual([[], undefined]);
    expect(states).toBeGreaterThan(100);
  });

  it.each(['nothing that happens makes the core throw', 'what is cut is cut once, and goes on only after that'] as const)(
    'notices at once when it is not so that %s',
    (law) => {
      const { broken } = walk({ program: flowNamed('booking').program, schedules: 200, depth: 2, step: brokenCores[law] });
      expect(broken?.broken.law).toBe(law);
    },
  );
});

function firstBreaking(law: string, step: (typeof brokenCores)[keyof typeof brokenCores]): Course['broken'] {
  for (let seed = 1; seed <= 2_000; seed += 1) {
    for (const { program } of flows) {
      const { broken } = runSchedule({ program, seed, depth: 'proved', step });
      if (broken?.law === law) return broken;
    }
  }
  return undefined;
}
