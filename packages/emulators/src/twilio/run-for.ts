import type { TestClock } from '@callwright/foundation/clock';
import { emulatorErrors } from '../emulator-errors.ts';
import type { Twilio } from './start-twilio.ts';

type Steady = Pick<Twilio, 'settled'>;

/** The time of a frame: between two steps everything that was sent has arrived. */
const stepMs = 20;

/** Moves a virtual clock on in lockstep with the network: no sleeping, and the same result every time. */
export async function runFor(clock: TestClock, twilio: Steady, ms: number): Promise<void> {
  await twilio.settled();
  for (let left = ms; left > 0; left -= stepMs) {
    await clock.advance(Math.min(left, stepMs));
    await twilio.settled();
  }
}

/** The same until `happened`, or (a defect of the test) for `withinMs`. */
export async function runUntil(clock: TestClock, twilio: Steady, happened: () => boolean, withinMs = 30_000): Promise<void> {
  await twilio.settled();
  for (let ranMs = 0; !happened(); ranMs += stepMs) {
    if (ranMs >= withinMs) throw emulatorErrors.NOT_SETTLED({ ms: withinMs });
    await clock.advance(stepMs);
    await twilio.settled();
  }
}
