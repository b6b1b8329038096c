import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayNumber, dayText, weekdayOf } from './calendar.ts';

it('counts days as the platform does, in every year of four digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
      const date = new Date(day * 86_400_000);
      const text = date.toISOString().slice(0, 10);
      expect([dayText(day), dayNumber(text), weekdayOf(text)]).toEqual([text, day, date.getUTCDay()]);
    }),
  );
});

it.each([
  ['2026-02-30', '2026-03-02'],
  ['2024-02-29', '2024-02-29'],
  ['1900-02-29', '1900-03-01'],
])('takes %s for %s', (date, expected) => {
  expect(dayText(dayNumber(date))).toBe(expected);
});

it.each([2_932_897, -719_529, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('has no date for the day %d', (day) => {
  expect(dayText(day)).toBeUndefined();
});
