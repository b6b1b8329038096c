import type { DayPart } from './day-part.ts';
import { dayPartOf } from './day-part.ts';
import { isContext } from './time-words.ts';

type Tokens = readonly string[];

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | 'exact' | DayPart | undefined;
  readonly end: number;
  /** Nothing but a number, which may count something else. */
  readonly isBare: boolean;
}

const namedHours: ReadonlyMap<string, number> = new Map([
  ['noon', 12],
  ['midday', 12],
  ['noontime', 12],
  ['lunchtime', 12],
  ['midnight', 0],
]);
const past = new Set(['past', 'after']);
const to = new Set(['to', 'till', 'til', 'before', 'of']);
/** The minutes that people count from or to the hour without saying "minutes". */
const roundMinutes = new Set([5, 10, 20, 25]);

/** The time of day that begins at a token. */
export function clockAt(tokens: Tokens, at: number): Clock | undefined {
  return (
    halfHour(tokens, at) ?? fromTheHour(tokens, at) ?? writtenClock(tokens, at) ?? compactClock(tokens, at) ?? hourAndMinute(tokens, at)
  );
}

/** "half past nine", "half nine". */
function halfHour(tokens: Tokens, at: number): Clock | undefined {
  if (tokens[at] !== 'half') return undefined;
  const hourAt = past.has(tokens[at + 1] ?? '') ? at + 2 : at + 1;
  const hour = hourOf(tokens[hourAt]);
  return hour === undefined ? undefined : clock(tokens, hourAt + 1, { ...hour, minute: 30 });
}

/** "quarter to ten", "twenty past four", "five minutes to noon". */
function fromTheHour(tokens: Tokens, at: number): Clock | undefined {
  const isQuarter = tokens[at] === 'quarter';
  const minute = isQuarter ? 15 : numberOf(tokens[at]);
  const saysMinutes = /^minutes?$/.test(tokens[at + 1] ?? '');
  if (minute === undefined || minute < 1 || minute > 29 || !(isQuarter || saysMinutes || roundMinutes.has(minute))) return undefined;
  const jointAt = saysMinutes ? at + 2 : at + 1;
  // "Quarter two nine" is how "quarter to nine" may be heard.
  const joint = isQuarter && tokens[jointAt] === '2' ? 'to' : (tokens[jointAt] ?? '');
  const hour = hourOf(tokens[jointAt + 1]);
  // "from ten to five" is a span.
  if (hour === undefined || /^(?:from|between)$/.test(tokens[at - 1] ?? '')) return undefined;
  if (past.has(joint)) return clock(tokens, jointAt + 2, { ...hour, minute });
  if (!to.has(joint)) return undefined;
  const before = hour.isExact || hour.hour !== 1 ? (hour.hour + 23) % 24 : 12;
  return clock(tokens, jointAt + 2, { hour: before, minute: 60 - minute, isExact: hour.isExact });
}

/** `9:30`, `09:30`, `15:00`. */
function writtenClock(tokens: Tokens, at: number): Clock | undefined {
  const written = /^(\d\d?):(\d\d)$/.exec(tokens[at] ?? '');
  const hour = hourOf(written?.[1]);
  const minute = Number(written?.[2]);
  return hour === undefined || minute > 59 ? undefined : clock(tokens, at + 1, { ...hour, minute });
}

/** `930`, `1430`, "nine hundred hours". */
function compactClock(tokens: Tokens, at: number): Clock | undefined {
  const digits = /^(\d\d?)(\d\d)$/.exec(tokens[at] ?? '');
  const hour = hourOf(digits?.[1]);
  const minute = Number(digits?.[2]);
  if (hour === undefined || minute > 59) return undefined;
  const saysHours = tokens[at + 1] === 'hours';
  if (saysHours) return clock(tokens, at + 2, { ...hour, minute });
  const isYear = digits?.[1] === '20' && !isContext(tokens[at - 1] ?? '');
  return isYear ? undefined : { ...clock(tokens, at + 1, { ...hour, minute }, 'bare') };
}

/** "nine", "nine thirty", "ten oh five", "nine o'clock", "3 pm", "noon". */
function hourAndMinute(tokens: Tokens, at: number): Clock | undefined {
  const hour = hourOf(tokens[at]);
  if (hour === undefined) return undefined;
  const named = namedHours.get(tokens[at + 1] ?? '');
  if (named !== undefined && named === hour.hour % 24) return clock(tokens, at + 2, { hour: named, minute: 0, isExact: true });
  if (named === 0 && hour.hour === 12) return clock(tokens, at + 2, { hour: 0, minute: 0, isExact: true });
  const minute = minuteAt(tokens, at + 1);
  if (minute !== undefined && !hour.isNamed) return clock(tokens, minute.end, { ...hour, minute: minute.value });
  // "Zero nine thirty" begins with the nine.
  if (hour.hour === 0 && !hour.isNamed) return undefined;
  return clock(tokens, at + 1, { ...hour, minute: 0 }, hour.isNamed ? 'whole' : 'bare');
}

function minuteAt(tokens: Tokens, at: number): { readonly value: number; readonly end: number } | undefined {
  const word = tokens[at] ?? '';
  if (/^[1-5]\d$/.test(word)) return { value: Number(word), end: at + 1 };
  if (/^0[1-9]$/.test(word)) return { value: Number(word), end: at + 1 };
  const unit = tokens[at + 1] ?? '';
  return /^(?:oh|o|0)$/.test(word) && /^[1-9]$/.test(unit) ? { value: Number(unit), end: at + 2 } : undefined;
}

interface Hour {
  readonly hour: number;
  /** Not one of the two halves of the day: noon, 15, 09. */
  readonly isExact: boolean;
}

function hourOf(token: string | undefined): (Hour & { readonly isNamed: boolean }) | undefined {
  const named = namedHours.get(token ?? '');
  if (named !== undefined) return { hour: named, isExact: true, isNamed: true };
  const hour = numberOf(token);
  if (hour === undefined || hour > 23) return undefined;
  return { hour, isExact: hour > 12 || hour === 0 || token?.startsWith('0') === true, isNamed: false };
}

function numberOf(token: string | undefined): number | undefined {
  return /^\d\d?$/.test(token ?? '') ? Number(token) : undefined;
}

/** Adds what follows a time: "o'clock", "am", "in the morning", "at night". */
function clock(tokens: Tokens, at: number, time: Hour & { readonly minute: number }, kind: 'whole' | 'bare' = 'whole'): Clock {
  const { hour, minute, isExact } = time;
  const saysClock = tokens[at] === 'oclock' || tokens[at] === 'sharp';
  const next = saysClock ? at + 1 : at;
  const suffix = halfAt(tokens, next);
  if (suffix !== undefined) return { hour, minute, half: isExact ? 'exact' : suffix.half, end: suffix.end, isBare: false };
  return { hour, minute, half: isExact ? 'exact' : undefined, end: next, isBare: kind === 'bare' && !saysClock };
}

function halfAt(tokens: Tokens, at: number): { readonly half: 'am' | 'pm' | DayPart; readonly end: number } | undefined {
  const word = tokens[at];
  if (word === 'am' || word === 'pm') return { half: word, end: at + 1 };
  const afterIn = word === 'in' && tokens[at + 1] === 'the' ? at + 2 : undefined;
  const partAt = afterIn ?? (word === 'at' ? at + 1 : undefined);
  const part = partAt === undefined ? undefined : dayPartOf(tokens[partAt]);
  return part === undefined || partAt === undefined ? undefined : { half: part, end: partAt + 1 };
}
