import { weekdayOf, type Zone } from './zone.ts';

/** When a workspace takes appointments: on which weekdays, and from which minute of the local day to which. */
export interface OpeningHours {
  readonly zone: Zone;
  readonly weekdays: readonly number[];
  readonly opensAtMinute: number;
  readonly closesAtMinute: number;
}

export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** From when until when a local day is open. */
export function openSpanOf(day: string, hours: OpeningHours): Span | undefined {
  if (!hours.weekdays.includes(weekdayOf(day))) return undefined;
  return { startMs: hours.zone.instantOf(day, hours.opensAtMinute), endMs: hours.zone.instantOf(day, hours.closesAtMinute) };
}

export function isOpenDuring({ startMs, endMs }: Span, hours: OpeningHours): boolean {
  const open = openSpanOf(hours.zone.dayOf(startMs), hours);
  return open !== undefined && startMs >= open.startMs && endMs <= open.endMs;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.startMs < other.endMs && other.startMs < one.endMs;
}
