import { z } from 'zod';

const sentence = 'Name a time zone, such as Europe/Vienna.';

/** The name of a place's clocks. An offset such as +01:00 is none: it is wrong for half of the year. */
export const timeZoneSchema = z.string().max(60, sentence).refine(isTimeZone, sentence);

function isTimeZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
