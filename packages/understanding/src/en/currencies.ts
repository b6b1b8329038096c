/** A word for a currency: of what it counts the whole, or the hundredth. */
export interface CurrencyWord {
  readonly currency: string | undefined;
  readonly isMinor: boolean;
}

const dollars = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'BBD', 'BSD', 'JMD', 'BMD', 'TTD']);
const pesos = new Set(['MXN', 'ARS', 'CLP', 'COP', 'PHP', 'UYU']);
const crowns = new Set(['SEK', 'NOK', 'DKK', 'CZK', 'ISK']);
const withoutDecimals = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'PYG', 'UGX', 'XAF', 'XOF', 'XPF', 'RWF']);
const withThree = new Set(['KWD', 'BHD', 'OMR', 'JOD', 'TND', 'IQD', 'LYD']);
const minors = new Set(['cent', 'cents', 'c', 'penny', 'pennies']);
const singles: ReadonlyMap<string, string> = new Map([
  ...named('EUR', 'euro euros eur'),
  ...named('USD', 'usd'),
  ...named('GBP', 'pound pounds quid gbp sterling'),
  ...named('JPY', 'yen jpy'),
  ...named('CHF', 'franc francs chf'),
  ...named('INR', 'rupee rupees inr'),
  ...named('CNY', 'yuan renminbi cny'),
  ...named('PLN', 'zloty zlotys pln'),
  ...named('CAD', 'cad'),
  ...named('AUD', 'aud'),
  ...named('NZD', 'nzd'),
  ...named('SEK', 'sek'),
  ...named('NOK', 'nok'),
  ...named('DKK', 'dkk'),
]);

/** What a word says of the currency; `expected` is the one meant when it leaves that open. */
export function currencyWord(word: string, expected: string): CurrencyWord | undefined {
  if (/^(?:dollars?|bucks?)$/.test(word)) return { currency: dollars.has(expected) ? expected : 'USD', isMinor: false };
  if (/^pesos?$/.test(word)) return { currency: pesos.has(expected) ? expected : 'MXN', isMinor: false };
  if (/^(?:crowns?|kron[ae]r?|kronor)$/.test(word)) return { currency: crowns.has(expected) ? expected : 'SEK', isMinor: false };
  if (minors.has(word)) return { currency: undefined, isMinor: true };
  if (word === 'pence' || word === 'p') return { currency: 'GBP', isMinor: true };
  const currency = word === expected.toLowerCase() ? expected : singles.get(word);
  return currency === undefined ? undefined : { currency, isMinor: false };
}

/** How many decimals an amount of it is written with. */
export function decimalsOf(currency: string): number {
  if (withoutDecimals.has(currency)) return 0;
  return withThree.has(currency) ? 3 : 2;
}

function named(currency: string, words: string): readonly (readonly [string, string])[] {
  return words.split(' ').map((word) => [word, currency] as const);
}
