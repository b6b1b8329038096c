import type { CalendarDate } from '../calendar.ts';
import { addDays, nearestWeekday, weekdayOf } from '../calendar.ts';
import { countAt } from './count-at.ts';
import type { DateMatch } from './date-match.ts';
import { weekdays } from './date-words.ts';
import { namedDayAt, writtenDayAt } from './named-days.ts';

type Tokens = readonly string[];

/** "Tuesday", "this Friday", "next Tuesday", "Tuesday the 24th", "Tuesday next week", "next week on Tuesday". Weeks begin on Monday. */
export function weekdayAt(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  return weekThenDay(tokens, at, today) ?? dayThenDate(tokens, at, today) ?? dayThenWeek(tokens, at, today) ?? plainDay(tokens, at, today);
}

/** "next week on Tuesday", "in two weeks on Monday". */
function weekThenDay(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  const week = weekAt(tokens, at);
  if (week === undefined) return undefined;
  const dayAt = tokens[week.end] === 'on' ? week.end + 1 : week.end;
  const weekday = weekdays.get(tokens[dayAt] ?? '');
  return weekday === undefined ? undefined : { end: dayAt + 1, dates: [dayInWeek(today, week.offset, weekday)] };
}

/** "Tuesday, November 24th": the two must agree, or one was misheard. */
function dayThenDate(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  const dayAt = tokens[at] === 'this' || tokens[at] === 'next' ? at + 1 : at;
  const weekday = weekdays.get(tokens[dayAt] ?? '');
  if (weekday === undefined) return undefined;
  const dateAt = skip(tokens, dayAt + 1, ['on', 'the']);
  const date = writtenDayAt(tokens, dateAt, today) ?? namedDayAt(tokens, dateAt, today);
  if (date === undefined) return undefined;
  return { end: date.end, dates: date.dates.filter((candidate) => weekdayOf(candidate) === weekday) };
}

/** "Tuesday next week", "Tuesday week", "Tuesday after next". */
function dayThenWeek(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  const weekday = weekdays.get(tokens[at] ?? '');
  if (weekday === undefined) return undefined;
  if (tokens[at + 1] === 'week') return { end: at + 2, dates: [addDays(nearestWeekday(today, weekday), 7)] };
  if (tokens[at + 1] === 'after' && tokens[at + 2] === 'next') return { end: at + 3, dates: [dayInWeek(today, 2, weekday)] };
  const week = weekAt(tokens, skip(tokens, at + 1, ['of', 'the']));
  return week === undefined ? undefined : { end: week.end, dates: [dayInWeek(today, week.offset, weekday)] };
}

function plainDay(tokens: Tokens, at: number, today: CalendarDate): DateMatch | undefined {
  const isNext = tokens[at] === 'next';
  const dayAt = skip(tokens, isNext ? at + 1 : at, ['this', 'coming', 'following']);
  const weekday = weekdays.get(tokens[dayAt] ?? '');
  if (weekday === undefined) return undefined;
  if (isNext) return { end: dayAt + 1, dates: [dayInWeek(today, 1, weekday)] };
  // Said on a Tuesday, "Tuesday" is today while the time is still to come.
  const date = nearestWeekday(today, weekday);
  return { end: dayAt + 1, dates: [date, addDays(date, 7)] };
}

function dayInWeek(today: CalendarDate, offset: number, weekday: number): CalendarDate {
  return addDays(today, offset * 7 + weekday - weekdayOf(today));
}

interface Week {
  /** From the current week on. */
  readonly offset: number;
  readonly end: number;
}

function weekAt(tokens: Tokens, at: number): Week | undefined {
  const words = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (words[0] === 'week' && words[1] === 'after' && words[2] === 'next') return { offset: 2, end: at + 3 };
  if ((words[0] === 'next' || words[0] === 'following') && words[1] === 'week') return { offset: 1, end: at + 2 };
  if (words[0] === 'this' && words[1] === 'week') return { offset: 0, end: at + 2 };
  if (words[0] !== 'in') return undefined;
  const count = countAt(tokens, at + 1);
  if (count === undefined || !/^weeks?$/.test(tokens[count.end] ?? '')) return undefined;
  return { offset: count.value, end: skip(tokens, count.end + 1, ['time']) };
}

function skip(tokens: Tokens, at: number, words: readonly string[]): number {
  let next = at;
  while (words.includes(tokens[next] ?? '')) next += 1;
  return next;
}
