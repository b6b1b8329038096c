import type { CallEvent } from '@callwright/flow-schema';

/** Something that can happen, without when it does. */
export type Fact = CallEvent extends infer One ? (One extends CallEvent ? Omit<One, 'at'> : never) : never;

/** The moment makes an event of a fact. */
export function eventAt(fact: Fact, at: number): CallEvent {
  // Spreading a union forgets that its members stay whole; the time is what every member lacks.
  return { ...fact, at } as CallEvent;
}
