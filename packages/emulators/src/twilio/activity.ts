// On a virtual clock nothing moves but by `advance`; sockets still need real moments. This knows when they have come to rest.

import { createSystemClock } from '@callwright/foundation/clock';

export interface Activity {
  /** Work on the network that time should not run ahead of. */
  track<Result>(work: Promise<Result>): Promise<Result>;
  /** A socket: `reach` resolves when the other side has read all that was sent, and what it answered at once has come. */
  addSocket(reach: () => Promise<void>): { remove(): void };
  /** Something came in: the other side may be in the middle of more. */
  touch(): void;
  settled(): Promise<void>;
}

/** Who takes longer does so on purpose (it waits for the clock, say) and is not waited for again. */
const patienceMs = 2_000;

export function createActivity(): Activity {
  const machine = createSystemClock();
  const works = new Set<Promise<unknown>>();
  const sockets = new Set<() => Promise<void>>();
  let touches = 0;

  const patiently = async (waits: readonly Promise<unknown>[]): Promise<boolean> => {
    const enough = new AbortController();
    const late = machine.sleep(patienceMs, enough.signal).then(
      () => false,
      () => false,
    );
    const inTime = Promise.allSettled(waits).then(() => true);
    const isDone = await Promise.race([inTime, late]);
    enough.abort();
    return isDone;
  };

  return {
    track: (work) => {
      touches += 1;
      works.add(work);
      const forget = () => works.delete(work);
      work.then(forget, forget);
      return work;
    },
    addSocket: (reach) => {
      sockets.add(reach);
      return { remove: () => sockets.delete(reach) };
    },
    touch: () => {
      touches += 1;
    },
    settled: async () => {
      let before: number;
      do {
        before = touches;
        const waits = [...works];
        if (!(await patiently(waits))) for (const work of waits) works.delete(work);
        await patiently([...sockets].map((reach) => reach()));
        // Lets run what these woke: it may begin something new.
        await machine.sleep(0);
      } while (touches !== before);
    },
  };
}
