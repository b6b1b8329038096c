import type { Id } from '@callwright/foundation/id';

/** Somebody who waits for more of a call. */
export interface Watch extends Disposable {
  /** Resolves once there may be more than there was when it resolved last, and when the signal aborts. */
  woken(signal: AbortSignal): Promise<void>;
}

export interface WakeUps {
  wake(callId: Id<'ca'>): void;
  wakeAll(): void;
  watch(callId: Id<'ca'>): Watch;
}

interface Watcher extends Watch {
  wake(): void;
}

/** Who waits in this process for more of which call. What there is, everybody reads from the database: a wake-up carries nothing. */
export function createWakeUps(): WakeUps {
  const watchers = new Map<string, Set<Watcher>>();
  const wakeEach = (each: Iterable<Watcher>) => {
    for (const watcher of each) watcher.wake();
  };

  return {
    wake: (callId) => wakeEach(watchers.get(callId) ?? []),
    wakeAll: () => {
      for (const each of watchers.values()) wakeEach(each);
    },
    watch: (callId) => {
      const together = watchers.get(callId) ?? new Set();
      watchers.set(callId, together);
      const watcher = createWatcher(() => {
        together.delete(watcher);
        if (together.size === 0) watchers.delete(callId);
      });
      together.add(watcher);
      return watcher;
    },
  };
}

function createWatcher(leave: () => void): Watcher {
  let next = Promise.withResolvers<void>();
  return {
    wake: () => next.resolve(),
    woken: async (signal) => {
      const onAbort = () => next.resolve();
      signal.addEventListener('abort', onAbort, { once: true });
      if (!signal.aborted) await next.promise;
      signal.removeEventListener('abort', onAbort);
      next = Promise.withResolvers();
    },
    [Symbol.dispose]: leave,
  };
}
