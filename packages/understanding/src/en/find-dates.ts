import type { CalendarDate } from '../calendar.ts';
import { addDays } from '../calendar.ts';
import type { Mention } from './corrections.ts';
import { startsWithOneOf } from './corrections.ts';
import type { DateMatch } from './date-match.ts';
import { holidayAt } from './holidays.ts';
import { namedDayAt, writtenDayAt } from './named-days.ts';
import { nthWeekdayAt } from './nth-weekday.ts';
import { relativeDayAt } from './relative-days.ts';
import { weekdayAt } from './weekday-dates.ts';

export interface FoundDate extends Mention {
  /** The days that may be meant, the nearest first. None: there is no such day. */
  readonly dates: readonly CalendarDate[];
}

/** Years have four digits. */
const lastYear = 9_999;

const excluding = [
  'not',
  'except',
  'last',
  'instead of',
  'rather than',
  'better than',
  'cant do',
  'cant make',
  'cannot do',
  'cannot make',
  'dont want',
  'isnt',
];
const between = new Set(['on', 'for', 'the', 'at', 'next', 'this']);

/** The days that are wanted, in the order they are named. */
export function findDates(tokens: readonly string[], today: CalendarDate): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = dateAt(tokens, at, today);
    if (match !== undefined) found.push({ start: at, ...match });
    at = match?.end ?? at + 1;
  }
  return found;
}

/** "not Tuesday", "instead of nine": named, and not wanted. */
export function isExcluded(tokens: readonly string[], { start }: Mention): boolean {
  let at = start;
  while (between.has(tokens[at - 1] ?? '')) at -= 1;
  if (tokens[at - 2] === 'why' && tokens[at - 1] === 'not') return false;
  return (
    startsWithOneOf(tokens, at - 1, excluding.filter(isOneWord)) ||
    startsWithOneOf(
      tokens,
      at - 2,
      excluding.filter((phrase) => !isOneWord(phrase)),
    )
  );
}

function isOneWord(phrase: string): boolean {
  return !phrase.includes(' ');
}

function dateAt(tokens: readonly string[], at: number, today: CalendarDate): DateMatch | undefined {
  return (
    writtenDayAt(tokens, at, today) ??
    weekdayAt(tokens, at, today) ??
    relativeDayAt(tokens, at, today) ??
    holidayAt(tokens, at, today) ??
    nthWeekdayAt(tokens, at, today) ??
    namedDayAt(tokens, at, today) ??
    neighbourAt(tokens, at, today)
  );
}

/** "the day before Christmas", "the day after the 24th". */
function neighbourAt(tokens: readonly string[], at: number, today: CalendarDate): DateMatch | undefined {
  const days = tokens[at] !== 'day' ? 0 : tokens[at + 1] === 'before' ? -1 : tokens[at + 1] === 'after' ? 1 : 0;
  if (days === 0 || tokens[at + 2] === 'day') return undefined;
  const other = dateAt(tokens, tokens[at + 2] === 'the' ? at + 3 : at + 2, today);
  return other === undefined
    ? undefined
    : { end: other.end, dates: other.dates.map((date) => addDays(date, days)).filter(({ year }) => year <= lastYear) };
}
