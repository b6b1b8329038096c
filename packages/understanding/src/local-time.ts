import type { CalendarDate } from './calendar.ts';

/** What a clock on the wall shows. */
export interface LocalTime {
  readonly date: CalendarDate;
  readonly hour: number;
  readonly minute: number;
}

/** The value of a variable: `2026-11-24T09:30`. These texts sort as the times do. */
export function localText({ date, hour, minute }: LocalTime): string {
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}T${padded(hour, 2)}:${padded(minute, 2)}`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
