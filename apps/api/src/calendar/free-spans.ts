import { type OpeningHours, openSpanOf, overlaps, type Span } from './opening-hours.ts';
import { dayAfter } from './zone.ts';

export interface FreeSpansWish {
  /** Local days, both counted. */
  readonly from: string;
  readonly to: string;
  readonly lengthMs: number;
  readonly limit: number;
  readonly nowMs: number;
}

/** The free times between two days, earliest first, one after the other from each day's opening on. */
export function freeSpans(wish: FreeSpansWish, hours: OpeningHours, booked: readonly Span[]): readonly Span[] {
  const { to, limit, nowMs } = wish;
  const free: Span[] = [];
  for (let day = wish.from; day <= to && free.length < limit; day = dayAfter(day)) {
    const spans = spansOf(day, wish.lengthMs, hours);
    free.push(...spans.filter((span) => span.startMs >= nowMs && !booked.some((other) => overlaps(span, other))));
  }
  return free.slice(0, limit);
}

/** Counted in instants, so that a day on which the clock is changed offers an hour more or less. */
function spansOf(day: string, lengthMs: number, hours: OpeningHours): readonly Span[] {
  const open = openSpanOf(day, hours);
  if (open === undefined) return [];
  const count = Math.floor((open.endMs - open.startMs) / lengthMs);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const startMs = open.startMs + index * lengthMs;
    return { startMs, endMs: startMs + lengthMs };
  });
}
