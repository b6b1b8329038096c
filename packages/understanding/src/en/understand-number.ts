import { lastPartOf, planParts } from './corrections.ts';
import { isExcluded } from './find-dates.ts';
import type { FoundNumber } from './find-numbers.ts';
import { findNumbers } from './find-numbers.ts';
import { contentOf } from './noises.ts';
import { numericTokens } from './numeric-tokens.ts';

type Tokens = readonly string[];

export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}

/** How numbers are said otherwise, or whole; only where nothing else is said. */
const wholeAnswers: ReadonlyMap<string, number> = new Map([
  ['for', 4],
  ['fore', 4],
  ['to', 2],
  ['too', 2],
  ['won', 1],
  ['ate', 8],
  ['tree', 3],
  ['tin', 10],
  ['once', 1],
  ['twice', 2],
]);
const pointing = new Set([
  'this',
  'that',
  'the',
  'no',
  'any',
  'every',
  'which',
  'each',
  'another',
  'some',
  'good',
  'other',
  'right',
  'not',
  'next',
  'last',
]);
const moments = new Set(['moment', 'sec', 'minute', '2th', 'thing', 'day']);

/** The number that is meant; absent when there is none, when it is out of range, or when several may be meant. */
export function understandNumber(
  words: string,
  { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: NumberRange,
): number | undefined {
  const tokens = numericTokens(words);
  const whole = wholeAnswers.get(contentOf(tokens).join(' '));
  const mentions = joinSpoken(tokens, findNumbers(tokens)).filter((number) => isMeant(tokens, number));
  const wanted = whole === undefined ? lastPartOf(mentions, planParts(tokens)).map(({ value }) => value) : [whole];
  const values = new Set(wanted.filter((value) => value >= min && value <= max));
  const [value] = values;
  return values.size === 1 ? value : undefined;
}

/** "One fifty" is 150, "nineteen eighty five" 1985, and "four oh seven" 407. */
function joinSpoken(tokens: Tokens, numbers: readonly FoundNumber[]): readonly FoundNumber[] {
  const joined: FoundNumber[] = [];
  for (let at = 0; at < numbers.length; ) {
    const run = runAt(tokens, numbers, at);
    const text = run.map(({ value }) => String(value)).join('');
    const first = run[0];
    const last = run.at(-1);
    if (first === undefined || last === undefined) break;
    if (run.length > 1 && isOneNumber(tokens, run)) joined.push({ start: first.start, end: last.end, value: Number(text) });
    else joined.push(...run);
    at += run.length;
  }
  return joined;
}

function runAt(tokens: Tokens, numbers: readonly FoundNumber[], at: number): readonly FoundNumber[] {
  const run: FoundNumber[] = [];
  for (const number of numbers.slice(at)) {
    const before = run.at(-1);
    const zeros = before === undefined ? [] : tokens.slice(before.end, number.start);
    if (zeros.some((token) => token !== 'oh' && token !== 'o')) break;
    if (before !== undefined)
      run.push(...zeros.map((_zero, index) => ({ start: before.end + index, end: before.end + index + 1, value: 0 })));
    run.push(number);
  }
  return run;
}

function isOneNumber(tokens: Tokens, run: readonly FoundNumber[]): boolean {
  const isPlain = run.every(({ start, end, value }) => end === start + 1 && (value === 0 || /^\d+$/.test(tokens[start] ?? '')));
  if (!isPlain) return false;
  const widths = run.map(({ value }) => String(value).length).join('');
  return widths === '12' || widths === '22' || (/^1{3,9}$/.test(widths) && run[0]?.value !== 0);
}

function isMeant(tokens: Tokens, number: FoundNumber): boolean {
  const before = tokens[number.start - 1] ?? '';
  const after = tokens[number.end] ?? '';
  if (number.value === 1 && (pointing.has(before) || moments.has(after))) return false;
  // "Four fifths" is no four.
  if (/^(?:thirds|fifths|sixths|sevenths|eighths|ninths|tenths)$/.test(after)) return false;
  return !isExcluded(tokens, number) && !isScale(tokens, number);
}

/** "On a scale from one to ten", "out of ten": the ends of the scale are no answer. */
function isScale(tokens: Tokens, { start, end }: FoundNumber): boolean {
  const before = tokens[start - 1];
  if (before === 'of' && (tokens[start - 2] === 'out' || /^\d+$/.test(tokens[start - 2] ?? ''))) return true;
  if (!tokens.includes('scale')) return false;
  return (tokens[end] === 'to' && /^\d+$/.test(tokens[end + 1] ?? '')) || (before === 'to' && /^\d+$/.test(tokens[start - 2] ?? ''));
}
