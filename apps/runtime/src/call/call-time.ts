import type { Clock } from '@callwright/foundation/clock';

/** A call's own time: whole milliseconds since it began, which never run backwards, whatever the machine's clock does. */
export interface CallTime {
  now(): number;
  /** The time of the call at an instant of the clock's `elapsedMs()`. */
  at(elapsedMs: number): number;
}

export interface CallTimeParts {
  readonly clock: Clock;
  /** As ISO text. */
  readonly startedAt: string;
  /** The last time that was told of this call: another machine's clock may have been ahead of ours. */
  readonly notBeforeMs: number;
}

export function createCallTime({ clock, startedAt, notBeforeMs }: CallTimeParts): CallTime {
  const beganMs = clock.elapsedMs();
  const ageMs = Math.max(notBeforeMs, clock.now() - Date.parse(startedAt));
  const at = (elapsedMs: number) => Math.max(0, Math.round(ageMs + elapsedMs - beganMs));
  return { at, now: () => at(clock.elapsedMs()) };
}
