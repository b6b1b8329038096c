import { addDays, type LocalTime, weekdayOf } from '../values/local-time.ts';
import { type OpeningHours, type Span, type SpecialDay, weekdays } from './schema.ts';

export type Opening = 'open' | 'closed' | 'holiday';

/** Whether it is open on a day at a time. Local time alone decides, so a day of 23 or 25 hours is nothing special. */
export function openingAt(hours: OpeningHours, { date, time }: LocalTime): Opening {
  const special = specialDay(hours, date);
  if (spansOn(hours, date).some((span) => holds(span, time))) return 'open';
  // Whoever is open past midnight is so on the next day, too, whatever day that is.
  if (spansOn(hours, addDays(date, -1)).some((span) => goesOn(span, time))) return 'open';
  return special !== undefined && special.spans.length === 0 ? 'holiday' : 'closed';
}

function spansOn(hours: OpeningHours, date: string): readonly Span[] {
  const weekday = weekdays[weekdayOf(date)];
  return specialDay(hours, date)?.spans ?? (weekday === undefined ? [] : hours.week[weekday]);
}

/** A day of a certain year counts more than one of every year. */
function specialDay({ days }: OpeningHours, date: string): SpecialDay | undefined {
  return days.find((day) => day.date === date) ?? days.find((day) => day.date === date.slice(5));
}

function holds({ from, to }: Span, time: string): boolean {
  return time >= from && (to <= from || time < to);
}

function goesOn({ from, to }: Span, time: string): boolean {
  return to <= from && time < to;
}
