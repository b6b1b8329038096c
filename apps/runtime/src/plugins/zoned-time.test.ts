import { describe, expect, it } from 'vitest';
import { toInstant, toLocal } from './zoned-time.ts';

describe('a local time and its instant', () => {
  it.each([
    ['in winter', '2026-11-24T09:30', 'Europe/Berlin', '2026-11-24T09:30:00+01:00'],
    ['in summer', '2026-07-01T09:30', 'Europe/Berlin', '2026-07-01T09:30:00+02:00'],
    ['west of Greenwich', '2026-11-24T09:30', 'America/New_York', '2026-11-24T09:30:00-05:00'],
    ['half an hour off', '2026-11-24T09:30', 'Asia/Kolkata', '2026-11-24T09:30:00+05:30'],
    ['without an offset', '2026-11-24T09:30', 'UTC', '2026-11-24T09:30:00+00:00'],
    ['the last minute before clocks go forward', '2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T01:59:00+01:00'],
    ['the first after it', '2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T03:00:00+02:00'],
    ['the last minute before an hour comes twice', '2026-10-25T01:59', 'Europe/Berlin', '2026-10-25T01:59:00+02:00'],
    ['the first of two', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T02:30:00+02:00'],
    ['after both', '2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T03:00:00+01:00'],
    ['where an hour comes twice, in the west', '2026-11-01T01:30', 'America/New_York', '2026-11-01T01:30:00-04:00'],
    ['far in the east, on the day of a change', '2026-04-05T02:30', 'Pacific/Auckland', '2026-04-05T02:30:00+13:00'],
  ])('go there and back: %s', (_name, local, timeZone, instant) => {
    expect([toInstant(local, timeZone), toLocal(instant, timeZone)]).toEqual([instant, local]);
  });

  it('reads a time that clocks leave out as if they had not gone forward yet', () => {
    expect(toInstant('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T03:30:00+02:00');
    expect(toInstant('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T03:30:00-04:00');
  });

  it('shows an instant of any offset on the clock of the zone', () => {
    expect(toLocal('2026-11-24T14:30:00Z', 'Europe/Berlin')).toBe('2026-11-24T15:30');
    expect(toLocal('2026-11-24T23:45:30.5-05:00', 'Europe/Berlin')).toBe('2026-11-25T05:45');
  });

  it('leaves what is neither as it is', () => {
    for (const text of ['tomorrow', '', '2026-11-24', '2026-13-24T09:30'])
      expect([toInstant(text, 'UTC'), toLocal(text, 'UTC')]).toEqual([text, text]);
    expect(toInstant('2026-11-24T09:30:00+03:00', 'UTC')).toBe('2026-11-24T09:30:00+03:00');
  });
});
