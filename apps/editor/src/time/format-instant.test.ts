import { describe, expect, it } from 'vitest';
import { formatInstant, formatTime } from './format-instant.ts';

/** Some versions of the platform put a narrow space before AM and PM. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('an instant', () => {
  it.each([
    ['2026-11-24T08:30:00.000Z', 'Europe/Berlin', 'Tue, Nov 24, 2026, 9:30 AM'],
    ['2026-11-24T23:30:00.000Z', 'Europe/Berlin', 'Wed, Nov 25, 2026, 12:30 AM'],
  ])('%s in %s reads %s', (iso, zone, text) => {
    expect(plain(formatInstant(iso, zone))).toBe(text);
  });

  it('reads as a time of day', () => {
    expect(plain(formatTime('2026-11-24T08:30:00.000Z', 'Europe/Berlin'))).toBe('9:30 AM');
  });
});
