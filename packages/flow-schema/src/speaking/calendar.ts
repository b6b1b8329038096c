const msPerDay = 86_400_000;
/** 0000-01-01 and 9999-12-31. */
const firstDay = -719_528;
const lastDay = 2_932_896;

/** Counted in years that begin in March, so that a leap day is their last: the days before each month are the same every year. */
const daysBeforeMonth = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275] as const;
const daysBefore1970 = 719_468;

/** The days from 1970-01-01 to a date, or to that of a date-time. A day that a month has not counts on: 02-30 is 03-02. */
export function dayNumber(date: string): number {
  const month = digitsAt(date, 5);
  const year = digitsAt(date, 0) * 100 + digitsAt(date, 2) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + (daysBeforeMonth[month - 1] ?? 0) + digitsAt(date, 8) - 1 - daysBefore1970;
}

/** The number of two digits of a text. */
export function digitsAt(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

/** The date of a day; undefined when it has no year of four digits. */
export function dayText(day: number): string | undefined {
  if (!Number.isInteger(day) || day < firstDay || day > lastDay) return undefined;
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** From Sunday, which is 0, to Saturday. */
export function weekdayOf(date: string): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}
