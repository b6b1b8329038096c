import type { CalendarDate } from '../calendar.ts';
import { addDays, dayNumber, daysInMonth, monthsAhead, nearestWeekday } from '../calendar.ts';
import type { DateMatch } from './date-match.ts';
import { months, weekdays } from './date-words.ts';

type Tokens = readonly string[];

/** "the first Monday in December", "the last Friday of the month", "the second Tuesday of next month". */
export function nthWeekdayAt(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  const place = tokens[at] === 'last' ? 'last' : /^([1-4])th$/.exec(tokens[at] ?? '')?.[1];
  const weekday = weekdays.get(tokens[at + 1] ?? '');
  if (place === undefined || weekday === undefined || !/^(?:of|in)$/.test(tokens[at + 2] ?? '')) return undefined;
  const named = monthAt(tokens, at + 3, today);
  if (named === undefined) return undefined;
  const dates = named.candidates.map((month) => (place === 'last' ? lastIn(month, weekday) : nthIn(month, weekday, Number(place))));
  return { end: named.end, dates: dates.filter((date) => dayNumber(date) >= dayNumber(today)).slice(0, 1) };
}

interface Month {
  readonly year: number;
  readonly month: number;
}

/** This year's and the next, where no year is said. */
function monthAt(
  tokens: Tokens,
  at: number,
  today: CalendarDate,
): { readonly candidates: readonly Month[]; readonly end: number } | undefined {
  const month = months.get(tokens[at] ?? '');
  if (month !== undefined) return { candidates: [today.year, today.year + 1].map((year) => ({ year, month: month + 1 })), end: at + 1 };
  if (tokens[at + 1] !== 'month') return undefined;
  if (tokens[at] === 'next') return { candidates: [monthsAhead(today, 1)], end: at + 2 };
  return tokens[at] === 'the' || tokens[at] === 'this'
    ? { candidates: [monthsAhead(today, 0), monthsAhead(today, 1)], end: at + 2 }
    : undefined;
}

function nthIn(month: Month, weekday: number, place: number): CalendarDate {
  return addDays(nearestWeekday({ ...month, day: 1 }, weekday), (place - 1) * 7);
}

function lastIn(month: Month, weekday: number): CalendarDate {
  const last = { ...month, day: daysInMonth(month.year, month.month) };
  return nearestWeekday(addDays(last, -6), weekday);
}
