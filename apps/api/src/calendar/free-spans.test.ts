import { describe, expect, it } from 'vitest';
import { type FreeSpansWish, freeSpans } from './free-spans.ts';
import { isOpenDuring, type OpeningHours } from './opening-hours.ts';
import { createZone } from './zone.ts';

const weekdays = [1, 2, 3, 4, 5];
const hoursIn = (timeZone: string, changes: Partial<OpeningHours> = {}): OpeningHours => ({
  zone: createZone(timeZone),
  weekdays,
  opensAtMinute: 9 * 60,
  closesAtMinute: 11 * 60,
  ...changes,
});

const hour = 3_600_000;
const wish = (changes: Partial<FreeSpansWish> = {}): FreeSpansWish => ({
  from: '2026-03-02',
  to: '2026-03-02',
  lengthMs: hour,
  limit: 100,
  nowMs: 0,
  ...changes,
});
const spanAt = (start: string, lengthMs = hour) => ({ startMs: Date.parse(start), endMs: Date.parse(start) + lengthMs });

const startsOf = (asked: FreeSpansWish, hours: OpeningHours, booked: Parameters<typeof freeSpans>[2] = []) =>
  freeSpans(asked, hours, booked).map(({ startMs }) => hours.zone.isoOf(startMs));

describe('free times', () => {
  it('lie within the opening hours of each day, one after the other', () => {
    expect(startsOf(wish({ to: '2026-03-03' }), hoursIn('America/New_York'))).toEqual([
      '2026-03-02T09:00:00-05:00',
      '2026-03-02T10:00:00-05:00',
      '2026-03-03T09:00:00-05:00',
      '2026-03-03T10:00:00-05:00',
    ]);
  });

  it('leave out closed days, what is booked, and the past', () => {
    const booked = [spanAt('2026-03-06T09:30:00Z', hour / 2)];
    const asked = wish({ from: '2026-03-05', to: '2026-03-09', nowMs: Date.parse('2026-03-05T09:00:01Z') });
    expect(startsOf(asked, hoursIn('UTC'), booked)).toEqual([
      '2026-03-05T10:00:00+00:00',
      '2026-03-06T10:00:00+00:00',
      '2026-03-09T09:00:00+00:00',
      '2026-03-09T10:00:00+00:00',
    ]);
  });

  it('touch a booking without overlapping it', () => {
    expect(startsOf(wish(), hoursIn('UTC'), [spanAt('2026-03-02T08:00:00Z'), spanAt('2026-03-02T11:00:00Z')])).toHaveLength(2);
  });

  it('stop at the limit, and are none when a day is too short or the days are the wrong way round', () => {
    expect(startsOf(wish({ limit: 1 }), hoursIn('UTC'))).toEqual(['2026-03-02T09:00:00+00:00']);
    expect(startsOf(wish({ lengthMs: 3 * hour }), hoursIn('UTC'))).toEqual([]);
    expect(startsOf(wish({ to: '2026-03-01' }), hoursIn('UTC'))).toEqual([]);
  });

  it('keep the hours on the wall when the clock is changed, and count the hour that is lost or won', () => {
    const allNight = { weekdays: [6, 7], opensAtMinute: 0, closesAtMinute: 240 };
    const spring = wish({ from: '2026-03-28', to: '2026-03-29' });
    expect(startsOf(spring, hoursIn('Europe/Berlin', allNight)).slice(4)).toEqual([
      '2026-03-29T00:00:00+01:00',
      '2026-03-29T01:00:00+01:00',
      '2026-03-29T03:00:00+02:00',
    ]);
    expect(startsOf(wish({ from: '2026-10-25', to: '2026-10-25' }), hoursIn('Europe/Berlin', allNight))).toHaveLength(5);
    const days = wish({ from: '2026-03-06', to: '2026-03-09', limit: 3 });
    expect(startsOf(days, hoursIn('America/New_York'))).toEqual([
      '2026-03-06T09:00:00-05:00',
      '2026-03-06T10:00:00-05:00',
      '2026-03-09T09:00:00-04:00',
    ]);
  });
});

describe('isOpenDuring', () => {
  it.each([
    ['2026-03-02T09:00:00-05:00', true],
    ['2026-03-02T10:00:00-05:00', true],
    ['2026-03-02T09:20:00-05:00', true],
    ['2026-03-02T10:01:00-05:00', false],
    ['2026-03-02T08:59:00-05:00', false],
    ['2026-03-07T09:00:00-05:00', false],
  ])('an hour from %s: %s', (start, expected) => {
    expect(isOpenDuring(spanAt(start), hoursIn('America/New_York'))).toBe(expected);
  });
});
