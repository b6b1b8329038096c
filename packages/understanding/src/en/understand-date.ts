import type { UnderstandContext } from '@callwright/flow-schema';
import type { CalendarDate } from '../calendar.ts';
import { isOnCalendar } from '../calendar.ts';
import { localNow } from '../local-now.ts';
import { dateText } from '../local-time.ts';
import { lastPartOf, planParts } from './corrections.ts';
import { months } from './date-words.ts';
import type { FoundDate } from './find-dates.ts';
import { findDates, isExcluded } from './find-dates.ts';
import { joinYears } from './join-years.ts';
import { contentOf } from './noises.ts';
import { tokensOf } from './normalize.ts';
import { pastDayAt } from './past-days.ts';

type Tokens = readonly string[];

const yearsAhead = 10;

/** The day that the words name, `2026-11-24`: the next such day, or one that is over where a year, "last" or "ago" say so. */
export function understandDate(words: string, context: UnderstandContext): string | undefined {
  const today = localNow(context).date;
  const tokens = joinYears(tokensOf(words), today.year + yearsAhead);
  const birthDay = numbersOnly(tokens);
  if (birthDay !== undefined) return dateText(birthDay);
  const named = [...findPastDays(tokens, today), ...findDates(tokens, today)].toSorted((a, b) => a.start - b.start);
  const wanted = withoutOverlaps(named).filter((date) => /^(?:last|day)$/.test(tokens[date.start] ?? '') || !isExcluded(tokens, date));
  const [date] = lastPartOf(wanted, planParts(tokens));
  const [day] = date?.dates ?? [];
  return day === undefined ? undefined : dateText(day);
}

function findPastDays(tokens: Tokens, today: CalendarDate): readonly FoundDate[] {
  return tokens.flatMap((_token, at) => {
    const match = pastDayAt(tokens, at, today);
    return match === undefined ? [] : [{ start: at, ...match }];
  });
}

function withoutOverlaps(dates: readonly FoundDate[]): readonly FoundDate[] {
  let end = 0;
  return dates.filter((date) => {
    if (date.start < end) return false;
    end = date.end;
    return true;
  });
}

/** "Three five eighty-five", as people give the day they were born on; "eleven twenty-fourth" has no year. */
function numbersOnly(tokens: Tokens): CalendarDate | undefined {
  const content = contentOf(tokens);
  if (content.length !== 3 || content.some((token) => months.has(token))) return undefined;
  const year = /^y(\d{4})$/.exec(content[2] ?? '')?.[1] ?? /^([2-9]\d)$/.exec(content[2] ?? '')?.[1];
  if (year === undefined || !/^\d{1,2}(?:th)?$/.test(content[0] ?? '') || !/^\d{1,2}(?:th)?$/.test(content[1] ?? '')) return undefined;
  const [month, day] = [Number.parseInt(content[0] ?? '', 10), Number.parseInt(content[1] ?? '', 10)];
  const full = year.length === 4 ? Number(year) : 1_900 + Number(year);
  const date = month > 12 ? { year: full, month: day, day: month } : { year: full, month, day };
  return isOnCalendar(date) ? date : undefined;
}
