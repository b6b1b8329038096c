import type { UnderstandContext } from '@callwright/flow-schema';
import type { CalendarDate } from '../calendar.ts';
import { addDays } from '../calendar.ts';
import { localNow } from '../local-now.ts';
import { localText } from '../local-time.ts';
import { chooseTimes, type OffsetTime } from './choose-times.ts';
import { lastPartOf, planParts } from './corrections.ts';
import { isVagueDay } from './date-words.ts';
import { findDayParts } from './day-part.ts';
import type { FoundDate } from './find-dates.ts';
import { findDates, isExcluded } from './find-dates.ts';
import { findDelayMinutes } from './find-delay.ts';
import { findTimes } from './find-times.ts';
import { tokensOf } from './normalize.ts';

type Tokens = readonly string[];

/** The future local time that the words name, `2026-11-24T09:30`; absent unless both the day and the time are clear. */
export function understandDateTime(words: string, context: UnderstandContext): string | undefined {
  const tokens = tokensOf(words);
  const now = localNow(context);
  const named = findDates(tokens, now.date);
  const clocks = findTimes(tokens, named);
  const parts = planParts(tokens);
  const wanted = named.filter((date) => !isExcluded(tokens, date));
  const times = chooseTimes(
    clocks.filter((time) => !isExcluded(tokens, time)),
    findDayParts(tokens).filter((part) => !isExcluded(tokens, part)),
    parts,
  );
  const delay = named.length + clocks.length === 0 ? findDelayMinutes(tokens) : undefined;
  if (delay !== undefined) return localText(localNow(context, delay));
  const dates = chooseDates(tokens, { named, wanted, parts }, now.date);
  return firstAfter(localText(now), dates, tokens.includes('tonight') ? times.map(intoTheNight) : times);
}

interface NamedDates {
  readonly named: readonly FoundDate[];
  readonly wanted: readonly FoundDate[];
  readonly parts: readonly number[];
}

/** Without any date the next such time is meant, be it today's or tomorrow's. */
function chooseDates(tokens: Tokens, { named, wanted, parts }: NamedDates, today: CalendarDate): readonly CalendarDate[] {
  const [date] = lastPartOf(wanted, parts);
  if (date !== undefined) return date.dates;
  return named.length > 0 || tokens.some(isVagueDay) ? [] : [today, addDays(today, 1)];
}

function intoTheNight(time: OffsetTime): OffsetTime {
  return time.hour < 5 ? { ...time, days: 1 } : time;
}

function firstAfter(now: string, dates: readonly CalendarDate[], times: readonly OffsetTime[]): string | undefined {
  for (const { days, ...time } of times) {
    const coming = dates.map((date) => localText({ date: addDays(date, days), ...time })).find((text) => text > now);
    if (coming !== undefined) return coming;
  }
  return undefined;
}
