import { lastPartOf, type Mention, planParts } from './corrections.ts';
import { type CurrencyWord, currencyWord, decimalsOf } from './currencies.ts';
import { isExcluded } from './find-dates.ts';
import { numberAt } from './find-numbers.ts';
import { numericTokens } from './numeric-tokens.ts';

type Tokens = readonly string[];

interface Amount extends Mention {
  readonly value: number;
  /** Absent where nothing but a number is said. */
  readonly unit: CurrencyWord | undefined;
}

const pointing = new Set(['this', 'that', 'the', 'no', 'which', 'another']);
const most = 1e12;

/** The amount in the form `EUR 12.50`; absent when there is none or when several may be meant. */
export function understandMoney(words: string, expected: string): string | undefined {
  const tokens = numericTokens(words);
  const amounts = findAmounts(tokens, expected).filter((amount) => !isExcluded(tokens, amount));
  if (amounts.some((amount) => isRange(tokens, amount))) return undefined;
  const certain = amounts.filter(({ unit }) => unit !== undefined);
  const wanted = lastPartOf(certain.length > 0 ? certain : amounts, planParts(tokens));
  const values = new Set(wanted.map((amount) => moneyText(amount, expected)));
  const [value] = values;
  return values.size === 1 ? value : undefined;
}

/** "Fifty or sixty euros". */
function isRange(tokens: Tokens, { end }: Amount): boolean {
  return /^(?:or|to)$/.test(tokens[end] ?? '') && /^\d/.test(tokens[end + 1] ?? '');
}

function moneyText({ value, unit }: Amount, expected: string): string {
  const currency = unit?.currency ?? expected;
  return `${currency} ${value.toFixed(decimalsOf(currency))}`;
}

function findAmounts(tokens: Tokens, expected: string): readonly Amount[] {
  const found: Amount[] = [];
  for (let at = 0; at < tokens.length; ) {
    const amount = amountAt(tokens, at, expected);
    if (amount !== undefined) found.push(amount);
    at = amount?.end ?? at + 1;
  }
  return found;
}

function amountAt(tokens: Tokens, at: number, expected: string): Amount | undefined {
  const sign = tokens[at] === 'minus' && currencyAt(tokens, at + 1, expected) !== undefined ? -1 : 1;
  const before = currencyAt(tokens, sign < 0 ? at + 1 : at, expected);
  const number = priceAt(tokens, before?.end ?? at);
  if (number === undefined || Math.abs(number.value) >= most) return undefined;
  if (before !== undefined && !before.unit.isMinor) return { start: at, end: number.end, value: sign * number.value, unit: before.unit };
  const after = currencyAt(tokens, number.end, expected);
  if (after === undefined) {
    if (tokens[number.end] === 'percent') return undefined;
    const isPronoun = number.value === 1 && pointing.has(tokens[at - 1] ?? '');
    return isPronoun ? undefined : { start: at, end: number.end, value: number.value, unit: undefined };
  }
  if (after.unit.isMinor) return { start: at, end: after.end, value: number.value / 100, unit: after.unit };
  return withCents(tokens, { start: at, end: after.end, value: number.value, unit: after.unit }, expected);
}

/** "five dollars and ten cents", "five dollars ten", "a dollar fifty". */
function withCents(tokens: Tokens, whole: Amount, expected: string): Amount {
  const centsAt = tokens[whole.end] === 'and' ? whole.end + 1 : whole.end;
  const cents = numberAt(tokens, centsAt);
  if (cents === undefined || !Number.isInteger(cents.value) || cents.value < 1 || cents.value > 99) return whole;
  const unit = currencyAt(tokens, cents.end, expected);
  const value = whole.value + (whole.value < 0 ? -1 : 1) * (cents.value / 100);
  if (unit?.unit.isMinor === true) return { ...whole, value, end: unit.end };
  return unit === undefined && centsAt === whole.end && cents.value >= 10 ? { ...whole, value, end: cents.end } : whole;
}

/** "twelve fifty" is 12.50, as `12:50` is, which recognisers make of it. */
function priceAt(tokens: Tokens, at: number): { readonly value: number; readonly end: number } | undefined {
  const clock = /^(\d{1,2}):(\d\d)$/.exec(tokens[at] ?? '');
  if (clock !== null) return { value: Number(`${clock[1]}.${clock[2]}`), end: at + 1 };
  if (tokens[at] === 'a' && currencyWord(tokens[at + 1] ?? '', '') !== undefined) return { value: 1, end: at + 1 };
  const number = numberAt(tokens, at);
  if (number === undefined || number.end !== at + 1 || !/^\d{1,5}$/.test(tokens[at] ?? '')) return number;
  const next = tokens[number.end] ?? '';
  const isRejected = tokens[at - 1] === 'not';
  if (!isRejected && /^[1-9]\d$/.test(next) && numberAt(tokens, number.end)?.end === number.end + 1) {
    return { value: Number(`${number.value}.${next}`), end: number.end + 1 };
  }
  const isOh = next === 'oh' || next === 'o';
  const unit = tokens[number.end + 1] ?? '';
  return isOh && /^[1-9]$/.test(unit) ? { value: Number(`${number.value}.0${unit}`), end: number.end + 2 } : number;
}

/** A currency at a token, "us dollars" also. */
function currencyAt(tokens: Tokens, at: number, expected: string): { readonly unit: CurrencyWord; readonly end: number } | undefined {
  const nation = nations.get(tokens[at] ?? '');
  const wordAt = nation === undefined ? at : at + 1;
  const unit = currencyWord(tokens[wordAt] ?? '', expected);
  if (unit === undefined || (nation !== undefined && unit.isMinor)) return undefined;
  return { unit: nation === undefined || !/^dollars?$/.test(tokens[wordAt] ?? '') ? unit : { ...unit, currency: nation }, end: wordAt + 1 };
}

const nations: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['american', 'USD'],
  ['canadian', 'CAD'],
  ['australian', 'AUD'],
  ['british', 'GBP'],
  ['swiss', 'CHF'],
]);
