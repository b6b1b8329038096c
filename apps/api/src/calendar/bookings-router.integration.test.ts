import { createTestClock } from '@callwright/foundation/clock';
import { expect, it } from 'vitest';
import { openTestCalls } from '../calls/testing/open-test-calls.ts';

const dayMs = 24 * 60 * 60 * 1_000;

it('bookings.list gives what is booked from now on and was in the last thirty days, in the time of the workspace', async () => {
  const clock = createTestClock(Date.parse('2026-01-01T12:00:00Z'));
  await using calls = await openTestCalls({ clock });
  const [{ who, tenantId }, other] = [await calls.createWorkspace(), await calls.createWorkspace()];
  const callId = calls.services.createId('ca');
  const book = (start: string, name: string) =>
    calls.ask('calendar.book', { tenantId, callId, key: name, wish: { start, durationMinutes: 30, name } });
  await book('2026-01-05T09:00:00-05:00', 'Ada');
  await clock.advance(20 * dayMs);
  await book('2026-07-06T09:00:00-04:00', 'Grace');
  await clock.advance(14 * dayMs);
  expect(await calls.as(who).bookings.list()).toEqual([
    {
      id: expect.stringMatching(/^bk_/),
      startsAt: '2026-01-05T09:00:00-05:00',
      endsAt: '2026-01-05T09:30:00-05:00',
      name: 'Ada',
      phone: undefined,
      createdAt: '2026-01-01T12:00:00.000Z',
      callId,
    },
    expect.objectContaining({ startsAt: '2026-07-06T09:00:00-04:00', name: 'Grace' }),
  ]);
  expect(await calls.as(other.who).bookings.list()).toEqual([]);
  await clock.advance(dayMs);
  expect(await calls.as(who).bookings.list()).toHaveLength(1);
});
