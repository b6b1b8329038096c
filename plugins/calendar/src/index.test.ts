import { testPlugin } from '@callwright/plugin-sdk/testing';
import { createMemoryCalendar } from '@callwright/plugin-sdk/testing/memory-calendar';
import { describe, expect, it } from 'vitest';
import { calendarPlugin } from './index.ts';

const hours = { opensAtHour: 9, closesAtHour: 11, utcOffset: '+01:00' };
const monday = { from: '2026-03-02', to: '2026-03-02', durationMinutes: 60 };
const ada = { start: '2026-03-02T09:00:00+01:00', durationMinutes: 60, name: 'Ada' };

describe('finding free times', () => {
  it('gives them in the zone of the calendar, earliest first', async () => {
    const tested = testPlugin(calendarPlugin, { calendar: createMemoryCalendar(hours) });
    expect(await tested.run('free-slots', monday)).toEqual({
      type: 'succeeded',
      output: {
        slots: [
          { start: '2026-03-02T09:00:00+01:00', end: '2026-03-02T10:00:00+01:00' },
          { start: '2026-03-02T10:00:00+01:00', end: '2026-03-02T11:00:00+01:00' },
        ],
      },
    });
  });

  it('gives at most twenty', async () => {
    const result = await testPlugin(calendarPlugin).run('free-slots', { ...monday, to: '2026-04-02', durationMinutes: 30 });
    expect(result).toMatchObject({ output: { slots: { length: 20 } } });
  });

  it('gives none when nothing is free, and says when the days are the wrong way round', async () => {
    const full = testPlugin(calendarPlugin, { calendar: createMemoryCalendar({ ...hours, closesAtHour: 9 }) });
    expect(await full.run('free-slots', monday)).toEqual({ type: 'succeeded', output: { slots: [] } });
    expect(await full.run('free-slots', { ...monday, to: '2026-03-01' })).toMatchObject({ type: 'failed', code: 'wrong-days' });
  });

  it.each([
    ['a day that does not exist', { ...monday, from: '2026-02-30' }],
    ['no time at all', { ...monday, durationMinutes: 0 }],
    ['more than was asked for', { ...monday, secretly: true }],
  ])('refuses %s', async (_, input) => {
    expect(await testPlugin(calendarPlugin).run('free-slots', input)).toMatchObject({ type: 'failed', code: 'invalid-input' });
  });
});

describe('booking', () => {
  it('books a free time, which is then free no more', async () => {
    const calendar = createMemoryCalendar(hours);
    expect(await testPlugin(calendarPlugin, { calendar, key: 'ca_1/fx_1' }).run('book', ada)).toEqual({
      type: 'succeeded',
      output: { bookingId: 'booking-1', start: '2026-03-02T09:00:00+01:00', end: '2026-03-02T10:00:00+01:00' },
    });
    const second = testPlugin(calendarPlugin, { calendar, key: 'ca_2/fx_1' });
    expect(await second.run('book', { ...ada, name: 'Bob' })).toMatchObject({ type: 'failed', code: 'taken' });
    expect(await second.run('free-slots', monday)).toMatchObject({ output: { slots: [{ start: '2026-03-02T10:00:00+01:00' }] } });
  });

  it('books once when it is told twice', async () => {
    const calendar = createMemoryCalendar(hours);
    const tested = testPlugin(calendarPlugin, { calendar });
    expect(await tested.run('book', ada)).toEqual(await tested.run('book', ada));
    expect(calendar.bookings).toHaveLength(1);
  });

  it('takes a number to call back only as numbers are written', async () => {
    expect(await testPlugin(calendarPlugin).run('book', { ...ada, phone: 'ring me' })).toMatchObject({ code: 'invalid-input' });
    expect(await testPlugin(calendarPlugin).run('book', { ...ada, phone: '+12025550100', notes: 'By the window.' })).toMatchObject({
      type: 'succeeded',
    });
  });
});
