import { createTestClock } from '@callwright/foundation/clock';
import { expect, it } from 'vitest';
import { createCallLimit } from './create-call-limit.ts';

it('lets each number take so many calls a minute', async () => {
  const clock = createTestClock();
  const mayTake = createCallLimit({ clock, callsPerMinute: 2 });
  const ask = () => ['+12025550101', '+12025550101', '+12025550101', '+12025550102'].map(mayTake);
  expect(ask()).toEqual([true, true, false, true]);
  await clock.advance(59_999);
  expect(mayTake('+12025550101')).toBe(false);
  await clock.advance(1);
  expect(ask()).toEqual([true, true, false, true]);
});
