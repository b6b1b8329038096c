/** What a time zone says about instants. `Intl` knows the zones; nothing else of it is used. */
export interface Zone {
  /** The day that the calendar on the wall shows: `2026-03-08`. */
  dayOf(instantMs: number): string;
  /** The instant at which a clock on the wall shows so many minutes after midnight. 1440 is the next midnight. */
  instantOf(day: string, minute: number): number;
  /** `2026-03-08T09:00:00-05:00` */
  isoOf(instantMs: number): string;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

export function createZone(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'iso8601', hourCycle: 'h23', ...digits });
  const wallOf = (instantMs: number) => readWall(format.formatToParts(instantMs));
  const offsetOf = (instantMs: number) => wallOf(instantMs) - Math.floor(instantMs / 1_000) * 1_000;

  return {
    dayOf: (instantMs) => dayText(wallOf(instantMs)),
    instantOf: (day, minute) => {
      const wallMs = startOf(day) + minute * minuteMs;
      const [before, after] = [wallMs - offsetOf(wallMs - dayMs), wallMs - offsetOf(wallMs + dayMs)];
      const real = [before, after].filter((instantMs) => wallOf(instantMs) === wallMs);
      // A time that the clock skips in spring is taken for the one shown as much later; of one shown twice in autumn, the first.
      return real.length === 0 ? before : Math.min(...real);
    },
    isoOf: (instantMs) => new Date(wallOf(instantMs)).toISOString().slice(0, 19) + offsetText(offsetOf(instantMs)),
  };
}

/** 1 is Monday, as in the calendar's table. */
export function weekdayOf(day: string): number {
  return new Date(startOf(day)).getUTCDay() || 7;
}

export function dayAfter(day: string, days = 1): string {
  return dayText(startOf(day) + days * dayMs);
}

const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;

/** What the wall shows, as if it hung in Greenwich. */
function readWall(parts: readonly Intl.DateTimeFormatPart[]): number {
  const numberOf = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const [year, month, day] = [numberOf('year'), numberOf('month'), numberOf('day')];
  return Date.UTC(year, month - 1, day, numberOf('hour'), numberOf('minute'), numberOf('second'));
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayText(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 10);
}

function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / minuteMs);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
