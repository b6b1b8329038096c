import type { CallEvent } from '@callwright/flow-schema';

/** Something that happened in a call, before it is stamped with the time. */
export type Happening = WithoutTime<CallEvent>;

type WithoutTime<Event> = Event extends unknown ? Omit<Event, 'at'> : never;

/** The event that it is from now on. */
export function stamp(happening: Happening, at: number): CallEvent {
  // Taking `at` out of a union and putting it in again is beyond the type checker.
  return { ...happening, at } as CallEvent;
}
