import { createTestClock } from '@callwright/foundation/clock';
import { expect, it } from 'vitest';
import { createCallTime } from './call-time.ts';

const startedAt = '2026-11-21T08:00:00.000Z';
const startMs = Date.parse(startedAt);

it('counts whole milliseconds since the call began', async () => {
  const clock = createTestClock(startMs + 250);
  const time = createCallTime({ clock, startedAt, notBeforeMs: 0 });
  await clock.advance(99.6);
  expect([time.now(), time.at(50)]).toEqual([350, 300]);
});

it('never runs behind what was told before, by another machine with another clock', async () => {
  const time = createCallTime({ clock: createTestClock(startMs + 1_000), startedAt, notBeforeMs: 4_000 });
  expect(time.now()).toBe(4_000);
});

it('does not follow a clock that is set back', () => {
  const clock = createTestClock(startMs);
  const time = createCallTime({ clock: { ...clock, now: () => startMs - 60_000 }, startedAt, notBeforeMs: 0 });
  expect(time.now()).toBe(0);
});
