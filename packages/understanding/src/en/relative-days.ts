import type { CalendarDate } from '../calendar.ts';
import { addDays, addMonths, nearestWeekday } from '../calendar.ts';
import { startsWithOneOf } from './corrections.ts';
import { countAt } from './count-at.ts';
import type { DateMatch } from './date-match.ts';
import { weekdays } from './date-words.ts';

type Tokens = readonly string[];

const unitDays: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
  ['fortnight', 14],
]);

/** "today", "tonight", "tomorrow", "the day after tomorrow", "in three days", "a week from Monday", "this evening". */
export function relativeDayAt(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  return dayWordAt(tokens, at, today) ?? countedFrom(tokens, at, today) ?? countedOn(tokens, at, today);
}

function dayWordAt(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  if (startsWithOneOf(tokens, at, ['day after tomorrow'])) return { end: at + 3, dates: [addDays(today, 2)] };
  if (startsWithOneOf(tokens, at, ['today', 'tonight'])) return { end: at + 1, dates: [today] };
  if (startsWithOneOf(tokens, at, ['tomorrow'])) return { end: at + 1, dates: [addDays(today, 1)] };
  // The part of the day is a time's, and is left for it.
  if (startsWithOneOf(tokens, at, ['this morning', 'this afternoon', 'this evening'])) return { end: at + 1, dates: [today] };
  return undefined;
}

/** "a week from Monday", "two days after tomorrow", "three days from now". */
function countedFrom(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  const count = countAt(tokens, at);
  if (count === undefined) return undefined;
  const months = monthsOf(tokens[count.end]);
  const isFromToday = tokens[count.end + 1] === 'from' && /^(?:now|today)$/.test(tokens[count.end + 2] ?? '');
  if (months !== undefined && isFromToday) return { end: count.end + 3, dates: [addMonths(today, count.value * months)] };
  const unit = unitDays.get(tokens[count.end] ?? '');
  if (unit === undefined) return undefined;
  const joint = tokens[count.end + 1] ?? '';
  const baseAt = /^(?:from|after|on)$/.test(joint) ? count.end + 2 : count.end + 1;
  const base = tokens[baseAt] ?? '';
  const weekday = weekdays.get(base);
  const days = count.value * unit;
  if (weekday !== undefined) return { end: baseAt + 1, dates: [addDays(nearestWeekday(today, weekday), days)] };
  const ahead = new Map([
    ['now', 0],
    ['today', 0],
    ['tomorrow', 1],
  ]).get(base);
  return ahead === undefined ? undefined : { end: baseAt + 1, dates: [addDays(today, ahead + days)] };
}

/** "in three days", "in a week's time". */
function countedOn(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  if (tokens[at] !== 'in') return undefined;
  const count = countAt(tokens, at + 1);
  if (count === undefined) return undefined;
  const word = tokens[count.end] ?? '';
  const months = monthsOf(word);
  if (months !== undefined) return { end: count.end + 1, dates: [addMonths(today, count.value * months)] };
  const unit = unitDays.get(word) ?? unitDays.get(word.replace(/s$/, ''));
  if (unit === undefined) return undefined;
  return { end: count.end + 1, dates: [addDays(today, count.value * unit)] };
}

function monthsOf(word = ''): number | undefined {
  if (/^months?$/.test(word)) return 1;
  return /^years?$/.test(word) ? 12 : undefined;
}
