import { localTimeAt, weekdayOf } from './local-time.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What the clock on the wall shows: `Tuesday, 2026-11-24, 09:30`. A zone that nobody knows counts as UTC. */
export function localMinute(nowMs: number, timeZone: string): string {
  const { date, time } = localTimeAt(nowMs, timeZone) ?? utcAt(nowMs);
  return `${days[weekdayOf(date)]}, ${date}, ${time}`;
}

function utcAt(nowMs: number): { readonly date: string; readonly time: string } {
  const iso = new Date(nowMs).toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) };
}
