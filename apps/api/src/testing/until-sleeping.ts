import { setImmediate } from 'node:timers/promises';
import type { TestClock } from '@callwright/foundation/clock';

/** Waits until the code under test has gone to sleep on the clock, letting sockets and promises do their work meanwhile. */
export async function untilSleeping(clock: TestClock): Promise<void> {
  while (clock.sleeping === 0) await setImmediate();
}
