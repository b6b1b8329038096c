/** The only way to the time. Code that takes a `Clock` can be tested without waiting. */
export interface Clock {
  /** Wall-clock time in milliseconds since the Unix epoch. It may jump when the machine's clock is set. */
  now(): number;
  /** Milliseconds since some fixed instant. Never runs backwards: measure durations with it. */
  elapsedMs(): number;
  /** Resolves after `ms`; rejects with the signal's reason when the signal aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface TestClock extends Clock {
  /** Moves time on and runs every sleeper that falls due, in the order of their due times. */
  advance(ms: number): Promise<void>;
  /** How many sleepers are waiting. */
  readonly sleeping: number;
}

export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    elapsedMs: () => performance.now(),
    sleep: (ms, signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      if (signal?.aborted) return Promise.reject(signal.reason);
      const onAbort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      }, ms);
      signal?.addEventListener('abort', onAbort, { once: true });
      return promise;
    },
  };
}

interface Sleeper {
  readonly dueMs: number;
  readonly wake: () => void;
}

/** A clock that stands still until `advance` is called. */
export function createTestClock(startMs = 0): TestClock {
  let elapsedMs = 0;
  const sleepers = new Set<Sleeper>();

  const nextDue = (untilMs: number): Sleeper | undefined => {
    let next: Sleeper | undefined;
    for (const sleeper of sleepers) {
      if (sleeper.dueMs <= untilMs && (next === undefined || sleeper.dueMs < next.dueMs)) next = sleeper;
    }
    return next;
  };

  return {
    now: () => startMs + elapsedMs,
    elapsedMs: () => elapsedMs,
    get sleeping() {
      return sleepers.size;
    },
    sleep: (ms, signal) => {
      if (signal?.aborted) return Promise.reject(signal.reason);
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const onAbort = () => {
        sleepers.delete(sleeper);
        reject(signal?.reason);
      };
      const wake = () => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      };
      const sleeper: Sleeper = { dueMs: elapsedMs + ms, wake };
      sleepers.add(sleeper);
      signal?.addEventListener('abort', onAbort, { once: true });
      return promise;
    },
    advance: async (ms) => {
      const untilMs = elapsedMs + ms;
      await settle();
      for (let next = nextDue(untilMs); next !== undefined; next = nextDue(untilMs)) {
        sleepers.delete(next);
        elapsedMs = Math.max(elapsedMs, next.dueMs);
        next.wake();
        await settle();
      }
      elapsedMs = untilMs;
      await settle();
    },
  };
}

/** Lets everything run that waits for nothing but promises: it may go to sleep, or act, before time moves on. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
