import type { CallEvent } from '@callwright/flow-schema';
import type { HeardEvent } from '../voice/heard-event.ts';

/** Something that is told to a call. It is stamped with the time when it is looked at, and only then is a turn understood. */
export type Happening = WithoutTime<Exclude<CallEvent, { type: 'caller.spoke' }>> | Extract<HeardEvent, { type: 'caller.spoke' }>;

type WithoutTime<Event> = Event extends unknown ? Omit<Event, 'at'> : never;

/** The event that it is from now on. */
export function stamp(happening: WithoutTime<CallEvent>, at: number): CallEvent {
  // Taking `at` out of a union and putting it in again is beyond the type checker.
  return { ...happening, at } as CallEvent;
}
