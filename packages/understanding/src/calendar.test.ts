import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDay, dayNumber, daysInMonth, isOnCalendar, nearestWeekday, weekdayOf } from './calendar.ts';

const dayMs = 86_400_000;
// From the year 900 to the year 4700.
const someDay = fc.integer({ min: -390_000, max: 1_000_000 });

describe('the calendar', () => {
  it('counts days as UTC does', () => {
    fc.assert(
      fc.property(someDay, (number) => {
        const utc = new Date(number * dayMs);
        const date = { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
        expect([dateOfDay(number), dayNumber(date), weekdayOf(date)]).toEqual([date, number, (utc.getUTCDay() + 6) % 7]);
      }),
    );
  });

  it('knows the length of a month as UTC does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 4_000 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }),
    );
  });

  it('adds days and takes them away again', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5_000, max: 5_000 }), (number, days) => {
        const date = dateOfDay(number);
        expect(addDays(addDays(date, days), -days)).toEqual(date);
      }),
    );
  });

  it('finds the nearest weekday within a week', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 6 }), (number, weekday) => {
        const found = nearestWeekday(dateOfDay(number), weekday);
        expect([weekdayOf(found), dayNumber(found) - number < 7, dayNumber(found) >= number]).toEqual([weekday, true, true]);
      }),
    );
  });

  it.each([
    [{ year: 2028, month: 2, day: 29 }, true],
    [{ year: 2027, month: 2, day: 29 }, false],
    [{ year: 2100, month: 2, day: 29 }, false],
    [{ year: 2026, month: 4, day: 31 }, false],
    [{ year: 2026, month: 13, day: 1 }, false],
    [{ year: 2026, month: 1, day: 0 }, false],
  ])('says of %o: %s', (date, isThere) => {
    expect(isOnCalendar(date)).toBe(isThere);
  });
});
