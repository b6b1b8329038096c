import { lastPartOf } from './corrections.ts';
import type { DayPart, FoundDayPart } from './day-part.ts';
import { defaultHours } from './day-part.ts';
import type { FoundTime } from './find-times.ts';

export interface OffsetTime {
  readonly hour: number;
  readonly minute: number;
  /** Days after the date that is named: tonight at midnight is tomorrow. */
  readonly days: number;
}

/** The times that may be meant, the likeliest first. */
export function chooseTimes(
  clocks: readonly FoundTime[],
  dayParts: readonly FoundDayPart[],
  parts: readonly number[],
): readonly OffsetTime[] {
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
