import type { CalendarDate } from '../calendar.ts';
import { addDays, addMonths, weekdayOf } from '../calendar.ts';
import { startsWithOneOf } from './corrections.ts';
import { countAt } from './count-at.ts';
import type { DateMatch } from './date-match.ts';
import { weekdays } from './date-words.ts';

type Tokens = readonly string[];

/** "yesterday", "last Tuesday", "three days ago": only where a day that is over may be meant. */
export function pastDayAt(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  if (startsWithOneOf(tokens, at, ['day before yesterday'])) return { end: at + 3, dates: [addDays(today, -2)] };
  if (startsWithOneOf(tokens, at, ['yesterday'])) return { end: at + 1, dates: [addDays(today, -1)] };
  if (startsWithOneOf(tokens, at, ['last night'])) return { end: at + 2, dates: [addDays(today, -1)] };
  return lastWeekday(tokens, at, today) ?? daysAgo(tokens, at, today);
}

/** The one before today, however near. */
function lastWeekday(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  const weekday = weekdays.get(tokens[at + 1] ?? '');
  // "The last Friday of the month" is another.
  if (tokens[at] !== 'last' || weekday === undefined || /^(?:of|in)$/.test(tokens[at + 2] ?? '')) return undefined;
  return { end: at + 2, dates: [addDays(today, -(((weekdayOf(today) - weekday + 6) % 7) + 1))] };
}

function daysAgo(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  const count = countAt(tokens, at);
  if (count === undefined || tokens[count.end + 1] !== 'ago') return undefined;
  const unit = (tokens[count.end] ?? '').replace(/s$/, '');
  const end = count.end + 2;
  if (unit === 'day') return { end, dates: [addDays(today, -count.value)] };
  if (unit === 'week') return { end, dates: [addDays(today, -7 * count.value)] };
  if (unit === 'month') return { end, dates: [addMonths(today, -count.value)] };
  return unit === 'year' ? { end, dates: [addMonths(today, -12 * count.value)] } : undefined;
}
