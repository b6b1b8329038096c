import type { CalendarDate } from '../calendar.ts';
import { dayNumber } from '../calendar.ts';
import { startsWithOneOf } from './corrections.ts';
import type { DateMatch } from './date-match.ts';

type Tokens = readonly string[];

/** Those whose date is the same every year. */
const holidays: readonly (readonly [phrase: string, month: number, day: number])[] = [
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
  ['christmas', 12, 25],
  ['boxing day', 12, 26],
  ['new years eve', 12, 31],
  ['new years day', 1, 1],
  ['new years', 1, 1],
  ['new year day', 1, 1],
  ['halloween', 10, 31],
  ['valentines day', 2, 14],
  ['independence day', 7, 4],
];
/** "After Christmas" is some day. */
const loose = new Set(['after', 'before', 'around', 'over', 'until', 'by', 'last']);

export function holidayAt(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  const found = holidays.find(([phrase]) => startsWithOneOf(tokens, at, [phrase]));
  if (found === undefined || (loose.has(tokens[at - 1] ?? '') && tokens[at - 2] !== 'day')) return undefined;
  const [phrase, month, day] = found;
  const dates = [today.year, today.year + 1].map((year) => ({ year, month, day }));
  return { end: at + phrase.split(' ').length, dates: dates.filter((date) => dayNumber(date) >= dayNumber(today)) };
}
