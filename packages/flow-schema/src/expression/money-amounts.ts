import { currencyDecimals } from '../speaking/currency-decimals.ts';
import { Failure } from './failure.ts';

/** Amounts are counted in thousandths, the finest that any currency has, so that sums are exact. */
export interface Money {
  readonly currency: string;
  readonly thousandths: number;
}

const pattern = /^([A-Z]{3}) (-?)(\d{1,12})(?:\.(\d{1,3}))?$/;
const noMoney = new Failure('An amount of money does not look like EUR 12.50.');
const tooMuch = new Failure('The amount of money is too large, or no number.');
const different = new Failure('The amounts are of different currencies. Change one into the other first.');
const mostThousandths = 1e15;

export function parseMoney(text: string): Money | Failure {
  const [, currency, sign, whole, decimals = ''] = pattern.exec(text) ?? [];
  if (currency === undefined) return noMoney;
  const thousandths = Number(`${whole}${decimals.padEnd(3, '0')}`);
  return { currency, thousandths: sign === '-' ? -thousandths : thousandths };
}

/** With as many decimals as the currency has; halves are rounded away from zero. */
export function formatMoney({ currency, thousandths }: Money): string | Failure {
  const places = currencyDecimals(currency);
  const finest = 10 ** (3 - places);
  const parts = Math.round(Number((Math.abs(thousandths) / finest).toPrecision(15)));
  if (!(parts * finest < mostThousandths)) return tooMuch;
  const digits = String(parts).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = thousandths < 0 && parts > 0 ? '-' : '';
  return places === 0 ? `${currency} ${sign}${whole}` : `${currency} ${sign}${whole}.${digits.slice(-places)}`;
}

export function addMoney(one: string, other: string): string | Failure {
  return withBoth(one, other, (left, right) => formatMoney({ ...left, thousandths: left.thousandths + right.thousandths }));
}

export function subtractMoney(one: string, other: string): string | Failure {
  return withBoth(one, other, (left, right) => formatMoney({ ...left, thousandths: left.thousandths - right.thousandths }));
}

export function multiplyMoney(money: string, times: number): string | Failure {
  const parsed = parseMoney(money);
  return parsed instanceof Failure ? parsed : formatMoney({ ...parsed, thousandths: parsed.thousandths * times });
}

/** How many times the one goes into the other. */
export function divideMoney(one: string, other: string): number | Failure {
  return withBoth(one, other, (left, right) => left.thousandths / right.thousandths);
}

/** Below zero when the first is the smaller amount. */
export function compareMoney(one: string, other: string): number | Failure {
  return withBoth(one, other, (left, right) => left.thousandths - right.thousandths);
}

function withBoth<Result>(one: string, other: string, apply: (left: Money, right: Money) => Result | Failure): Result | Failure {
  const left = parseMoney(one);
  if (left instanceof Failure) return left;
  const right = parseMoney(other);
  if (right instanceof Failure) return right;
  return left.currency === right.currency ? apply(left, right) : different;
}
