import { countAt } from './count-at.ts';

/** "in two hours", "in half an hour", "20 minutes from now", in minutes. */
export function findDelayMinutes(tokens: readonly string[]): number | undefined {
  for (const [at, token] of tokens.entries()) {
    const duration = durationAt(tokens, token === 'in' ? at + 1 : at);
    if (duration === undefined) continue;
    const isFromNow = tokens[duration.end] === 'from' && tokens[duration.end + 1] === 'now';
    if (token === 'in' || isFromNow) return duration.minutes;
  }
  return undefined;
}

function durationAt(tokens: readonly string[], at: number): { readonly minutes: number; readonly end: number } | undefined {
  const start = tokens[at] === 'about' ? at + 1 : at;
  if (tokens[start] === 'half' && tokens[start + 1] === 'an' && tokens[start + 2] === 'hour') return { minutes: 30, end: start + 3 };
  const count = countAt(tokens, start);
  if (count === undefined) return undefined;
  const unit = tokens[count.end] ?? '';
  if (/^minutes?$/.test(unit)) return { minutes: count.value, end: count.end + 1 };
  if (!/^hours?$/.test(unit)) return undefined;
  const hasHalf = tokens.slice(count.end + 1, count.end + 4).join(' ') === 'and a half';
  return { minutes: count.value * 60 + (hasHalf ? 30 : 0), end: count.end + (hasHalf ? 4 : 1) };
}
