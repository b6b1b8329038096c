/** What the clock on a wall shows, and on which day. */
export interface LocalTime {
  /** `2026-11-24` */
  readonly date: string;
  /** `09:30` */
  readonly time: string;
}

/** What the clock in a zone shows at an instant; undefined when there is no such zone. */
export function localTimeAt(instantMs: number, timeZone: string): LocalTime | undefined {
  const format = formatIn(timeZone);
  if (format === undefined) return undefined;
  const parts = new Map(format.formatToParts(instantMs).map(({ type, value }) => [type, value]));
  const field = (name: Intl.DateTimeFormatPartTypes, digits: number) => (parts.get(name) ?? '').padStart(digits, '0');
  return {
    date: `${field('year', 4)}-${field('month', 2)}-${field('day', 2)}`,
    time: `${field('hour', 2)}:${field('minute', 2)}`,
  };
}

/** A date-time as variables hold it: `2026-11-24T09:30`. */
export function parseLocalTime(value: string): LocalTime {
  const [date = '', time = ''] = value.split('T');
  return { date, time };
}

/** So many days later, or earlier. */
export function addDays(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** 0 is Monday. */
export function weekdayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** Making one takes a hundred times as long as using it, and there are only so many zones. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatIn(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) {
    // The names of zones that are none come from documents, and there is no end to them.
    if (formats.size > 1_000) formats.clear();
    formats.set(timeZone, makeFormat(timeZone));
  }
  return formats.get(timeZone);
}

/** Everything that platforms may choose differently is fixed: only the zone's offset is theirs. */
function makeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  } catch {
    // There is no other way to learn that a zone is unknown.
    return undefined;
  }
}
