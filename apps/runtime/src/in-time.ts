import type { Clock } from '@callwright/foundation/clock';

/** What comes instead of a result when time is up. */
export const late: unique symbol = Symbol('late');

/** Waits for work, `ms` at most. The work is not ended by it: that is for whoever has begun it. */
export async function inTime<Result>(clock: Clock, ms: number, work: Promise<Result>): Promise<Result | typeof late> {
  const enough = new AbortController();
  const timer: Promise<typeof late> = clock.sleep(ms, enough.signal).then(
    () => late,
    // The work was first: nobody looks at this any more.
    () => late,
  );
  try {
    return await Promise.race([work, timer]);
  } finally {
    enough.abort();
  }
}
