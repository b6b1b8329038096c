import { clockAt } from './clock-rules.ts';
import type { Mention } from './corrections.ts';
import type { DayPart } from './day-part.ts';
import { isContext, isCountedNoun, mayFollowBareHour, namesOtherNumber } from './time-words.ts';

type Tokens = readonly string[];

export interface FoundTime extends Mention {
  readonly hour: number;
  readonly minute: number;
  /** What says which half of the day; `exact` when the hour itself does: 15:00, 09:30, noon. */
  readonly half: 'am' | 'pm' | 'exact' | DayPart | undefined;
  /** 0 is a lone number, 1 one beside a date, 2 what can hardly be anything but a time. */
  readonly certainty: 0 | 1 | 2;
}

/** The times of day named outside of the dates. */
export function findTimes(tokens: Tokens, dates: readonly Mention[]): readonly FoundTime[] {
  const found: FoundTime[] = [];
  for (let at = 0; at < tokens.length; ) {
    const date = dates.find(({ start, end }) => at >= start && at < end);
    const time = date === undefined ? timeAt(tokens, at, dates) : undefined;
    if (time !== undefined) found.push(time);
    at = date?.end ?? time?.end ?? at + 1;
  }
  return found;
}

function timeAt(tokens: Tokens, at: number, dates: readonly Mention[]): FoundTime | undefined {
  const clock = clockAt(tokens, at);
  if (clock === undefined || dates.some(({ start }) => start > at && start < clock.end)) return undefined;
  const { isBare, ...time } = clock;
  if (!isBare) return { start: at, ...time, certainty: 2 };
  // "Nine, no, ten": this "no" counts nothing.
  const isCorrected = tokens[at - 1] === 'no' && /^(?:\d.*|am|pm|oclock)$/.test(tokens[at - 2] ?? '');
  const before = isCorrected ? '' : (tokens[at - 1] ?? '');
  const after = tokens[time.end] ?? '';
  const followsDate = dates.some(({ end }) => end === at);
  const isBesideDate = followsDate || dates.some(({ start }) => start === time.end);
  if (isCountedNoun(after) || (!followsDate && namesOtherNumber(before))) return undefined;
  if (isContext(before)) return { start: at, ...time, certainty: 2 };
  if (isBesideDate) return { start: at, ...time, certainty: 1 };
  return mayFollowBareHour(before, after) ? { start: at, ...time, certainty: 0 } : undefined;
}
