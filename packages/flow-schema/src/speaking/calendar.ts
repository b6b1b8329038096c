const msPerDay = 86_400_000;
/** 0000-01-01 and 9999-12-31. */
const firstDay = -719_528;
const lastDay = 2_932_896;

/** The days from 1970-01-01 to a date, or to that of a date-time. A day that a month has not counts on: 02-30 is 03-02. */
export function dayNumber(date: string): number {
  const instant = new Date(0);
  instant.setUTCFullYear(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  return instant.getTime() / msPerDay;
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
