import type { CallEvent } from '@callwright/flow-schema';
import type { Program } from '../../program.ts';
import { step as core } from '../../step.ts';
import type { Broken } from './laws/laws.ts';
import { type Course, runEvents } from './run-schedule.ts';

/** The shortest course found that breaks the same law: events are left out, many at once and then one by one, as long as it still breaks. */
export function shrink(
  program: Program,
  events: readonly CallEvent[],
  law: string,
  step: typeof core = core,
): Required<Course> | undefined {
  let shortest = breaks(program, events, law, step);
  if (shortest === undefined) return undefined;
  for (let size = Math.ceil(shortest.events.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = shortest.events.length - size; at >= 0; at -= size) {
      const fewer: readonly CallEvent[] = shortest.events.filter((_event, index) => index < at || index >= at + size);
      shortest = breaks(program, fewer, law, step) ?? shortest;
    }
  }
  return shortest;
}

function breaks(program: Program, events: readonly CallEvent[], law: string, step: typeof core): Required<Course> | undefined {
  const { events: until, broken } = runEvents(program, events, step);
  return broken?.law === law ? { events: until, broken: broken satisfies Broken } : undefined;
}
