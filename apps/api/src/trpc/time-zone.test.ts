import { expect, it } from 'vitest';
import { timeZoneSchema } from './time-zone.ts';

it.each([
  ['Europe/Vienna', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['+01:00', false],
  ['-0500', false],
  ['', false],
])('%s is the name of a time zone: %s', (name, expected) => {
  expect(timeZoneSchema.safeParse(name).success).toBe(expected);
});
