import type { UnderstandContext } from '@callwright/flow-schema';
import type { CalendarDate } from '../calendar.ts';
import { addDays } from '../calendar.ts';
import { localNow } from '../local-now.ts';
import { localText } from '../local-time.ts';
import { lastPartOf, planParts } from './corrections.ts';
import { isVagueDay } from './date-words.ts';
import type { DayPart, FoundDayPart } from './day-part.ts';
import { defaultHours, findDayParts } from './day-part.ts';
import type { FoundDate } from './find-dates.ts';
import { findDates, isExcluded } from './find-dates.ts';
import { findDelayMinutes } from './find-delay.ts';
import type { FoundTime } from './find-times.ts';
import { findTimes } from './find-times.ts';
import { tokensOf } from './normalize.ts';

type Tokens = readonly string[];

interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

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

/** The times that may be meant, the likeliest first. */
function chooseTimes(clocks: readonly FoundTime[], dayParts: readonly FoundDayPart[], parts: readonly number[]): readonly OffsetTime[] {
  const last = lastPartOf(clocks, parts);
  const certainty = Math.max(...last.map((time) => time.certainty));
  const clock = last.find((time) => time.certainty === certainty);
  const [dayPart] = lastPartOf(dayParts, parts);
  if (clock === undefined) return dayPart === undefined ? [] : [{ hour: defaultHours[dayPart.part], minute: 0, days: 0 }];
  const isReplaced = dayPart !== undefined && (parts[dayPart.start] ?? 0) > (parts[clock.start] ?? 0) && clock.half !== undefined;
  if (isReplaced) return [{ hour: defaultHours[dayPart.part], minute: 0, days: 0 }];
  return hoursMeant(clock, dayPart?.part).map((hour) => ({ hour, minute: clock.minute, days: 0 }));
}

/** Of the two hours that "nine" can be, the one between 7:00 and 18:59 comes first. */
function hoursMeant({ hour, half }: FoundTime, part: DayPart | undefined): readonly number[] {
  if (half === 'exact') return [hour];
  const known = half ?? part;
  const morning = hour % 12;
  if (known !== undefined) return [halves[known](morning)];
  return morning >= 7 ? [morning, morning + 12] : [morning + 12, morning];
}

/** What an hour from 0 (twelve) to 11 is in a half of the day. */
const halves = {
  am: (hour) => hour,
  pm: (hour) => hour + 12,
  morning: (hour) => hour,
  afternoon: (hour) => hour + 12,
  // "Twelve at night" is midnight, "two at night" comes before the morning.
  evening: (hour) => (hour === 0 ? 0 : hour + 12),
  night: (hour) => (hour < 5 ? hour : hour + 12),
} as const satisfies Record<'am' | 'pm' | DayPart, (hour: number) => number>;

interface OffsetTime extends ClockTime {
  /** Days after the date that is named: tonight at midnight is tomorrow. */
  readonly days: number;
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
