import { expect, it } from 'vitest';
import { localMinute } from './local-minute.ts';

it.each([
  ['2026-11-23T09:05:59Z', 'UTC', 'Monday, 2026-11-23, 09:05'],
  ['2026-11-23T23:30:00Z', 'Europe/Berlin', 'Tuesday, 2026-11-24, 00:30'],
  ['2026-07-01T02:00:00Z', 'America/New_York', 'Tuesday, 2026-06-30, 22:00'],
  ['2026-11-23T09:05:00Z', 'Nowhere/Never', 'Monday, 2026-11-23, 09:05'],
])('%s is, in %s, %s', (instant, zone, text) => {
  expect(localMinute(Date.parse(instant), zone)).toBe(text);
});
