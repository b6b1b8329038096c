import type { Program } from '../../program.ts';
import type { step as core } from '../../step.ts';
import { describeFailure } from './describe-failure.ts';
import { createReach } from './reach.ts';
import { type Opening, runSchedule } from './run-schedule.ts';

export interface Holding {
  readonly flow: string;
  readonly program: Program;
  readonly openings?: readonly Opening[];
  /** The first of the seeds, and how many. */
  readonly from: number;
  readonly count: number;
  /** Every so many calls are looked at for the costly laws, too. */
  readonly wholeEvery?: number;
  readonly step?: typeof core;
}

export interface Held {
  readonly schedules: number;
  readonly events: number;
  /** Of the events, those of calls that were under way. */
  readonly live: number;
  /** One for each law that was broken, for whoever mends it. */
  readonly failures: readonly string[];
  /** What the flow has and no call came to; and what kinds of things happened. */
  readonly missing: readonly string[];
  readonly seen: readonly string[];
}

/** Has many calls of a flow go every which way, and holds the core to its laws in all of them. */
export function holdSchedules({ flow, program, openings = [], from, count, wholeEvery = 16, step }: Holding): Held {
  const reach = createReach(program);
  const failures = new Map<string, string>();
  for (let seed = from; seed < from + count; seed += 1) {
    const depth = seed % wholeEvery === 0 ? 'proved' : 'steps';
    const course = runSchedule({ program: reach.program, seed, openings, depth, watch: reach.watch, ...(step && { step }) });
    const { events, broken } = course;
    if (broken === undefined || failures.has(broken.law)) continue;
    failures.set(broken.law, describeFailure({ flow, program, from: `seed ${seed}`, course: { events, broken }, ...(step && { step }) }));
  }
  const { all, live } = reach.events();
  return {
    schedules: count,
    events: all,
    live,
    failures: [...failures.values()],
    missing: reach.missing(),
    seen: [...reach.seen()].sort(),
  };
}
