import { describe, expect, it } from 'vitest';
import { createZone, dayAfter, weekdayOf } from './zone.ts';

describe('a time zone', () => {
  it.each([
    ['UTC', '2026-03-08', 540, '2026-03-08T09:00:00+00:00'],
    ['America/New_York', '2026-01-05', 540, '2026-01-05T09:00:00-05:00'],
    ['America/New_York', '2026-07-06', 540, '2026-07-06T09:00:00-04:00'],
    ['Asia/Kolkata', '2026-07-06', 0, '2026-07-06T00:00:00+05:30'],
    ['Asia/Kathmandu', '2026-07-06', 1440, '2026-07-07T00:00:00+05:45'],
    ['Pacific/Kiritimati', '2026-01-01', 1, '2026-01-01T00:01:00+14:00'],
  ])('%s knows the instant of %s, minute %i', (timeZone, day, minute, iso) => {
    const zone = createZone(timeZone);
    const instantMs = zone.instantOf(day, minute);
    expect([zone.isoOf(instantMs), instantMs]).toEqual([iso, Date.parse(iso)]);
  });

  it('moves a time that is skipped in spring behind the gap, and takes the first of two in autumn', () => {
    const zone = createZone('Europe/Berlin');
    expect(zone.isoOf(zone.instantOf('2026-03-29', 150))).toBe('2026-03-29T03:30:00+02:00');
    expect(zone.isoOf(zone.instantOf('2026-10-25', 150))).toBe('2026-10-25T02:30:00+02:00');
    expect(zone.isoOf(zone.instantOf('2026-10-25', 180))).toBe('2026-10-25T03:00:00+01:00');
  });

  it('tells which day it is there', () => {
    const instantMs = Date.parse('2026-03-08T23:30:00Z');
    expect(['America/New_York', 'Europe/Berlin'].map((timeZone) => createZone(timeZone).dayOf(instantMs))).toEqual([
      '2026-03-08',
      '2026-03-09',
    ]);
  });
});

describe('days', () => {
  it('follow each other over the ends of months and years', () => {
    expect([dayAfter('2026-02-28'), dayAfter('2028-02-28'), dayAfter('2026-12-31'), dayAfter('2026-01-31', 30)]).toEqual([
      '2026-03-01',
      '2028-02-29',
      '2027-01-01',
      '2026-03-02',
    ]);
  });

  it('have a weekday from 1, Monday, to 7, Sunday', () => {
    expect([weekdayOf('2026-03-02'), weekdayOf('2026-03-07'), weekdayOf('2026-03-08')]).toEqual([1, 6, 7]);
  });
});
