import type { CalendarDate } from '../calendar.ts';
import { dayNumber, isOnCalendar, monthsAhead } from '../calendar.ts';
import type { DateMatch } from './date-match.ts';
import { months } from './date-words.ts';

type Tokens = readonly string[];

/** "the second one", "the first available" count offers and not days. */
const counted = new Set([
  'one',
  '1',
  'time',
  'times',
  'available',
  'slot',
  'appointment',
  'option',
  'thing',
  'half',
  'week',
  'choice',
  'floor',
]);
const clockWords = new Set(['am', 'pm', 'oclock']);

/** `2026-11-24`, `11/24`, and `24/11`, which can only be the other order. */
export function writtenDayAt(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  const token = tokens[at] ?? '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(token);
  if (iso !== null) return { end: at + 1, dates: existing({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }) };
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?$/.exec(token);
  if (slashed === null) return undefined;
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  const [month, day] = first > 12 ? [second, first] : [first, second];
  const year = slashed[3] === undefined ? undefined : fullYear(slashed[3], today);
  return { end: at + 1, dates: year === undefined ? comingDates(month, day, today) : existing({ year, month, day }) };
}

/** `85` is 1985: nobody plans more than ten years ahead. */
function fullYear(digits: string, today: CalendarDate): number {
  if (digits.length > 2) return Number(digits);
  const year = 2_000 + Number(digits);
  return year > today.year + 10 ? year - 100 : year;
}

/** "November 24th", "the 24th of November", "24 November 2026", "the 24th". */
export function namedDayAt(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  return (
    monthThenDay(tokens, at, today) ?? dayThenMonth(tokens, at, today) ?? dayOfNextMonth(tokens, at, today) ?? dayOfMonth(tokens, at, today)
  );
}

function monthThenDay(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  const month = months.get(tokens[at] ?? '');
  if (month === undefined) return undefined;
  const dayAt = tokens[at + 1] === 'the' ? at + 2 : at + 1;
  const day = ordinalOf(tokens[dayAt]) ?? cardinalOf(tokens, dayAt);
  if (day === undefined) return undefined;
  return withYear(tokens, dayAt + 1, { month: month + 1, day }, today);
}

function dayThenMonth(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  const ordinal = ordinalOf(tokens[at]);
  const monthAt = ordinal !== undefined && tokens[at + 1] === 'of' ? at + 2 : at + 1;
  const month = months.get(tokens[monthAt] ?? '');
  const day = ordinal ?? cardinalOf(tokens, at);
  if (month === undefined || day === undefined) return undefined;
  // "at 9 30 November 24": the number before the month is a time's.
  const isTime =
    ordinal === undefined && monthThenDay(tokens, monthAt, today) !== undefined && yearAt(tokens, monthAt + 1, today) === undefined;
  return isTime ? undefined : withYear(tokens, monthAt + 1, { month: month + 1, day }, today);
}

/** "the 5th of next month". */
function dayOfNextMonth(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  const day = ordinalOf(tokens[at]);
  const monthAt = tokens[at + 1] === 'of' ? at + 2 : at + 1;
  const isThis = tokens[monthAt] === 'this';
  if (day === undefined || !(isThis || tokens[monthAt] === 'next') || tokens[monthAt + 1] !== 'month') return undefined;
  return { end: monthAt + 2, dates: existing({ ...monthsAhead(today, isThis ? 0 : 1), day }) };
}

function dayOfMonth(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  const day = ordinalOf(tokens[at]);
  if (day === undefined || counted.has(tokens[at + 1] ?? '')) return undefined;
  // "1 2th" is "one second".
  if (/^(?:\d+|a|just)$/.test(tokens[at - 1] ?? '')) return undefined;
  return { end: at + 1, dates: comingDaysOfMonth(day, today) };
}

/** The next year in which the day is still to come; today's is followed by the next, as its time may be over. */
function comingDates(month: number, day: number, today: CalendarDate): readonly CalendarDate[] {
  // A leap day comes at least once in nine years, or in the eight after 2096.
  const years = Array.from({ length: 13 }, (_, index) => today.year + index);
  const dates = years.map((year) => ({ year, month, day })).filter((date) => isComing(date, today));
  return dates.slice(0, month === today.month && day === today.day ? 2 : 1);
}

/** Within a year, leaving out the months that have no such day. */
function comingDaysOfMonth(day: number, today: CalendarDate): readonly CalendarDate[] {
  return Array.from({ length: 13 }, (_, index) => ({ ...monthsAhead(today, index), day })).filter((date) => isComing(date, today));
}

function isComing(date: CalendarDate, today: CalendarDate): boolean {
  return isOnCalendar(date) && dayNumber(date) >= dayNumber(today);
}

function existing(date: CalendarDate): readonly CalendarDate[] {
  return isOnCalendar(date) ? [date] : [];
}

function withYear(tokens: Tokens, at: number, day: { readonly month: number; readonly day: number }, today: CalendarDate): DateMatch {
  const year = yearAt(tokens, at, today);
  if (year === undefined) return { end: at, dates: comingDates(day.month, day.day, today) };
  return { end: year.end, dates: existing({ year: year.value, ...day }) };
}

/** `2026`, or `20 26` as people say it: only near years, since `20 30` is a time as well. */
function yearAt(tokens: Tokens, at: number, today: CalendarDate): { readonly value: number; readonly end: number } | undefined {
  const token = tokens[at] ?? '';
  const certain = /^y(\d{4})$/.exec(token);
  if (certain !== null) return { value: Number(certain[1]), end: at + 1 };
  if (/^20\d\d$/.test(token) && tokens[at + 1] !== 'hours') return { value: Number(token), end: at + 1 };
  const value = token === '20' ? 2_000 + Number(tokens[at + 1]) : Number.NaN;
  return value >= today.year && value <= today.year + 2 ? { value, end: at + 2 } : undefined;
}

function ordinalOf(token: string | undefined): number | undefined {
  const digits = /^(\d{1,2})th$/.exec(token ?? '');
  return digits === null ? undefined : Number(digits[1]);
}

function cardinalOf(tokens: Tokens, at: number): number | undefined {
  const token = tokens[at] ?? '';
  if (!/^\d{1,2}$/.test(token) || clockWords.has(tokens[at + 1] ?? '')) return undefined;
  const day = Number(token);
  return day >= 1 && day <= 31 ? day : undefined;
}
