import type { Clock } from '@callwright/foundation/clock';

/** One time to be woken at, which may be changed as often as sound comes in. */
export interface Alarm {
  /** Rings at this `elapsedMs()`; undefined: not at all. */
  set(dueMs: number | undefined): void;
  close(): void;
}

export function createAlarm(clock: Clock, ring: () => void): Alarm {
  let wantedMs: number | undefined;
  let sleep: { readonly untilMs: number; readonly abort: AbortController } | undefined;

  const fallAsleep = (untilMs: number): void => {
    sleep?.abort.abort();
    const abort = new AbortController();
    sleep = { untilMs, abort };
    clock.sleep(Math.max(0, untilMs - clock.elapsedMs()), abort.signal).then(wake, () => {});
  };
  const wake = (): void => {
    sleep = undefined;
    if (wantedMs === undefined) return;
    if (clock.elapsedMs() < wantedMs) {
      fallAsleep(wantedMs);
      return;
    }
    wantedMs = undefined;
    ring();
  };

  return {
    set: (dueMs) => {
      wantedMs = dueMs;
      // Who wakes too early looks again and sleeps on: cheaper than a new timer with every window of sound.
      if (dueMs !== undefined && (sleep === undefined || sleep.untilMs > dueMs)) fallAsleep(dueMs);
    },
    close: () => {
      wantedMs = undefined;
      sleep?.abort.abort();
      sleep = undefined;
    },
  };
}
