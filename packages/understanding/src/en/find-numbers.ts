import type { Mention } from './corrections.ts';
import { startsWithOneOf } from './corrections.ts';

type Tokens = readonly string[];

export interface FoundNumber extends Mention {
  readonly value: number;
}

const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['k', 1_000],
  ['grand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);
const named: readonly (readonly [phrase: string, value: number])[] = [
  ['half a dozen', 6],
  ['half a million', 500_000],
  ['a couple of', 2],
  ['a couple', 2],
  ['couple of', 2],
  ['a pair of', 2],
  ['a quarter', 0.25],
  ['quarter', 0.25],
  ['a half', 0.5],
  ['1 half', 0.5],
  ['half', 0.5],
  ['none', 0],
  ['nil', 0],
  ['nought', 0],
];
const fractions: readonly (readonly [phrase: string, value: number])[] = [
  ['and a half', 0.5],
  ['and half', 0.5],
  ['and a quarter', 0.25],
  ['and 3 quarters', 0.75],
];
const most = 1e12;

/** The quantities in the words, in their order: "minus three point five", "two dozen", "a hundred and five". */
export function findNumbers(tokens: Tokens): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let at = 0; at < tokens.length; ) {
    const number = numberAt(tokens, at);
    if (number !== undefined) found.push(number);
    at = number?.end ?? at + 1;
  }
  return found;
}

/** The quantity that begins at a token. */
export function numberAt(tokens: Tokens, at: number): FoundNumber | undefined {
  const isNegative = tokens[at] === 'minus' || tokens[at] === 'negative';
  const number = positiveAt(tokens, isNegative ? at + 1 : at);
  if (number === undefined || number.value >= most) return undefined;
  return { start: at, end: number.end, value: isNegative && number.value !== 0 ? -number.value : number.value };
}

function positiveAt(tokens: Tokens, at: number): FoundNumber | undefined {
  if (tokens[at] === '3' && tokens[at + 1] === 'quarters') return { start: at, end: at + 2, value: 0.75 };
  const known = phraseAt(tokens, at, named);
  if (known !== undefined) return known;
  const head = decimalAt(tokens, at) ?? articleAt(tokens, at);
  if (head === undefined) return undefined;
  const fraction = phraseAt(tokens, head.end, fractions);
  const whole = fraction === undefined ? head : { ...head, end: fraction.end, value: head.value + fraction.value };
  return scaled(tokens, whole);
}

/** "3", "3 point 2 5", "point 5". */
function decimalAt(tokens: Tokens, at: number): FoundNumber | undefined {
  const token = tokens[at] ?? '';
  const thousands = /^(\d{1,6})k$/.exec(token);
  if (thousands !== null) return { start: at, end: at + 1, value: Number(thousands[1]) * 1_000 };
  const isWhole = /^\d{1,12}$/.test(token);
  const isZero = token === 'oh' || token === 'o';
  const pointAt = isWhole || isZero ? at + 1 : at;
  const decimals = tokens[pointAt] === 'point' ? decimalsAt(tokens, pointAt + 1) : undefined;
  const whole = isWhole ? token : '0';
  if (decimals !== undefined) return { start: at, end: decimals.end, value: Number(`${whole}.${decimals.digits}e${decimals.zeros}`) };
  return isWhole ? { start: at, end: at + 1, value: Number(token) } : undefined;
}

interface Decimals {
  readonly digits: string;
  /** Those of a scale: "point 5 million" is folded to 5000000. */
  readonly zeros: number;
  readonly end: number;
}

function decimalsAt(tokens: Tokens, start: number): Decimals | undefined {
  const withScale = /^([1-9]\d?)((?:000)+)$/.exec((tokens[start] ?? '').replace(/k$/, '000'));
  if (withScale !== null) return { digits: withScale[1] ?? '', zeros: (withScale[2] ?? '').length, end: start + 1 };
  let digits = '';
  let end = start;
  for (; digits.length < 6; end += 1) {
    const token = tokens[end] ?? '';
    if (/^\d{1,6}$/.test(token)) digits += token;
    else if (token === 'oh' || token === 'o') digits += '0';
    else break;
  }
  return digits === '' ? undefined : { digits, zeros: 0, end };
}

/** The "a" of "a hundred and five", "a dozen". */
function articleAt(tokens: Tokens, at: number): FoundNumber | undefined {
  const isArticle = tokens[at] === 'a' && scales.has(tokens[at + 1] ?? '');
  return isArticle ? { start: at, end: at + 1, value: 1 } : undefined;
}

/** "5 thousand", "a hundred and 5", "2 dozen". */
function scaled(tokens: Tokens, head: FoundNumber): FoundNumber {
  const word = tokens[head.end] ?? '';
  const scale = scales.get(word);
  if (scale === undefined) return head;
  const value = head.value * scale;
  const end = head.end + 1;
  if (word === 'dozen') return { ...head, value, end };
  const above = scales.get(tokens[end] ?? '');
  if (above !== undefined && above > scale) return scaled(tokens, { ...head, value, end });
  const restAt = tokens[end] === 'and' ? end + 1 : end;
  const rest = decimalAt(tokens, restAt);
  // "A hundred and twenty thousand": the last two words are folded to 20000.
  const isScaled = rest !== undefined && scale === 100 && rest.value % 1_000 === 0 && rest.value > 0 && rest.value < 100_000;
  if (isScaled) return { ...head, value: value * 1_000 + rest.value, end: rest.end };
  const addsUp = rest !== undefined && rest.value > 0 && rest.value < scale;
  return addsUp ? { ...head, value: value + rest.value, end: rest.end } : { ...head, value, end };
}

function phraseAt(tokens: Tokens, at: number, phrases: readonly (readonly [string, number])[]): FoundNumber | undefined {
  const found = phrases.find(([phrase]) => startsWithOneOf(tokens, at, [phrase]));
  return found === undefined ? undefined : { start: at, end: at + found[0].split(' ').length, value: found[1] };
}
