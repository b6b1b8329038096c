import { months } from './date-words.ts';

type Tokens = readonly string[];

/**
 * Years as one token, `y1985`, so that `19 85` after a day is no time. Only for words that name a date without a time:
 * "December fifth nineteen thirty" is one, or half past seven.
 */
export function joinYears(tokens: Tokens, newest: number): Tokens {
  const joined: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const year = yearAt(tokens, at, newest);
    joined.push(year === undefined ? (tokens[at] ?? '') : `y${year.value}`);
    at = year?.end ?? at + 1;
  }
  return joined;
}

function yearAt(tokens: Tokens, at: number, newest: number): { readonly value: number; readonly end: number } | undefined {
  const token = tokens[at] ?? '';
  if (/^(?:19|20)\d\d$/.test(token)) return { value: Number(token), end: at + 1 };
  if (/^(?:3[2-9]|[4-9]\d)$/.test(token) && followsDay(tokens, at)) return { value: 1_900 + Number(token), end: at + 1 };
  if (token !== '19' && token !== '20') return undefined;
  const next = tokens[at + 1] ?? '';
  if (/^\d\d$/.test(next) && Number(token + next) <= newest) return { value: Number(token + next), end: at + 2 };
  const unit = tokens[at + 2] ?? '';
  return /^(?:oh|o|0)$/.test(next) && /^[1-9]$/.test(unit) ? { value: Number(`${token}0${unit}`), end: at + 3 } : undefined;
}

/** "December 25th 59", "25 December 59". */
function followsDay(tokens: Tokens, at: number): boolean {
  const [first = '', second = ''] = [tokens[at - 2], tokens[at - 1]];
  const isDay = (token: string) => /^\d{1,2}(?:th)?$/.test(token);
  return (months.has(first) && isDay(second)) || (isDay(first) && months.has(second));
}
