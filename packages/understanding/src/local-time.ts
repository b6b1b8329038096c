import type { CalendarDate } from './calendar.ts';

/** What a clock on the wall shows. */
export interface LocalTime {
  readonly date: CalendarDate;
  readonly hour: number;
  readonly minute: number;
}

/** The value of a variable: `2026-11-24T09:30`. These texts sort as the times do. */
export function localText({ date, hour, minute }: LocalTime): string {
  return `${dateText(date)}T${clockText({ hour, minute })}`;
}

export function dateText({ year, month, day }: CalendarDate): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

export function clockText({ hour, minute }: Pick<LocalTime, 'hour' | 'minute'>): string {
  return `${padded(hour, 2)}:${padded(minute, 2)}`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
