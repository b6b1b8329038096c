import type { UnderstandContext } from '@callwright/flow-schema';
import { localNow } from '../local-now.ts';
import { clockText } from '../local-time.ts';
import { chooseTimes } from './choose-times.ts';
import { planParts } from './corrections.ts';
import { findDayParts } from './day-part.ts';
import { findDates, isExcluded } from './find-dates.ts';
import { findDelayMinutes } from './find-delay.ts';
import { findTimes } from './find-times.ts';
import { contentOf } from './noises.ts';
import { tokensOf } from './normalize.ts';

const instants = new Set(['now', 'right now', 'immediately', 'straight away']);

/** The time of day that the words name, `09:30`; of the two that "nine" can be, the one between 7:00 and 18:59. */
export function understandTime(words: string, context: UnderstandContext): string | undefined {
  const tokens = tokensOf(words);
  if (instants.has(contentOf(tokens).join(' '))) return clockText(localNow(context));
  const dates = findDates(tokens, localNow(context).date);
  const clocks = findTimes(tokens, dates);
  const delay = dates.length + clocks.length === 0 ? findDelayMinutes(tokens) : undefined;
  if (delay !== undefined) return clockText(localNow(context, delay));
  const [time] = chooseTimes(
    clocks.filter((clock) => !isExcluded(tokens, clock)),
    findDayParts(tokens).filter((part) => !isExcluded(tokens, part)),
    planParts(tokens),
  );
  return time === undefined ? undefined : clockText(time);
}
