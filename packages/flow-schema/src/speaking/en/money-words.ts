import { currencyDecimals } from '../currency-decimals.ts';
import { currencies } from './currencies.ts';
import { numberWords } from './number-words.ts';

/** `EUR 12.50`: "twelve euros and fifty cents". A currency without a name is spelt. */
export function moneyWords(value: string): string {
  const currency = value.slice(0, 3);
  const isNegative = value[4] === '-';
  const [whole = '0', decimals = ''] = value.slice(isNegative ? 5 : 4).split('.');
  const amount = amountWords(currency, whole, decimals.replace(/0+$/, ''));
  return isNegative ? `minus ${amount}` : amount;
}

function amountWords(currency: string, whole: string, decimals: string): string {
  const names = Object.hasOwn(currencies, currency) ? currencies[currency] : undefined;
  const places = currencyDecimals(currency);
  // An amount finer than the currency is, is a price per piece: "one point two five yen".
  if (names === undefined || decimals.length > (names.part === undefined ? 0 : places)) {
    const name = names?.unit[1] ?? [...currency].join(' ');
    return `${numberWords(Number(decimals === '' ? whole : `${whole}.${decimals}`))} ${name}`;
  }
  const units = Number(whole);
  const parts = Number(decimals.padEnd(places, '0'));
  const unitWords = counted(units, names.unit);
  if (parts === 0 || names.part === undefined) return unitWords;
  const partWords = counted(parts, names.part);
  return units === 0 ? partWords : `${unitWords} and ${partWords}`;
}

function counted(count: number, [one, several]: readonly [string, string]): string {
  return `${numberWords(count)} ${count === 1 ? one : several}`;
}
