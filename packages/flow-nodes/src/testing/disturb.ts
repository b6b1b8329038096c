import { newCall, type Program, step } from '@callwright/flow-engine';
import type { CallEvent, Trace, TraceEntry } from '@callwright/flow-schema';
import fc from 'fast-check';

/** Something that goes wrong with an event on its way to the call. */
export interface Disturbance {
  /** `otherwise`: something else happened in its place, where there is such a thing. */
  readonly type: 'lost' | 'late' | 'twice' | 'otherwise';
  readonly at: number;
  readonly by: number;
}

export const disturbance: fc.Arbitrary<Disturbance> = fc.record({
  type: fc.constantFrom('lost', 'late', 'twice', 'otherwise'),
  at: fc.nat({ max: 200 }),
  by: fc.integer({ min: 1, max: 6 }),
});

/** The call as it would have gone had its events come in otherwise: in another order, twice, or not at all. */
export function disturb(program: Program, { entries }: Trace, disturbances: readonly Disturbance[]): Trace {
  const events = entries.flatMap((entry) => (entry.type === 'event' ? [entry.event] : []));
  for (const { type, at, by } of disturbances) {
    // A call that does not begin is none.
    const place = 1 + (at % Math.max(1, events.length - 1));
    const event = events[place];
    if (event === undefined) continue;
    if (type === 'otherwise') events[place] = otherwise(event);
    else {
      if (type !== 'twice') events.splice(place, 1);
      if (type !== 'lost') events.splice(place + by, 0, event);
    }
  }
  return { program: program.hash, entries: entriesOf(program, events) };
}

function entriesOf(program: Program, events: readonly CallEvent[]): TraceEntry[] {
  let state = newCall;
  return events.flatMap((event): TraceEntry[] => {
    const { isStale, effects, state: after } = step(program, state, event);
    state = after;
    const wished = effects.map((effect): TraceEntry => ({ type: 'effect', effect }));
    return [{ type: 'event', event, ...(isStale === true && { isStale }) }, ...wished];
  });
}

function otherwise(event: CallEvent): CallEvent {
  const { at } = event;
  switch (event.type) {
    case 'caller.spoke':
    case 'caller.backchannelled':
      return { type: 'caller.false-alarm', at };
    case 'speech.finished':
      return { type: 'speech.failed', at, effect: event.effect, reason: 'no voice' };
    case 'caller.stayed-silent':
      return { type: 'call.ran-too-long', at };
    default:
      return event;
  }
}
