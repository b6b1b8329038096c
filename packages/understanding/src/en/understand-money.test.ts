import { describe, expect, it } from 'vitest';
import { heard, nothingIn, type Rows } from '../testing/heard.ts';

const rows: Rows<string> = [
  ['twelve fifty', 'EUR 12.50'],
  ['12:50', 'EUR 12.50'],
  ['12.50', 'EUR 12.50'],
  ['twelve point five', 'EUR 12.50'],
  ['twelve oh five', 'EUR 12.05'],
  ['nineteen ninety nine', 'EUR 19.99'],
  ['twelve fifty euros', 'EUR 12.50'],
  ['twenty', 'EUR 20.00'],
  ['20', 'EUR 20.00'],
  ['twenty euros', 'EUR 20.00'],
  ['20 euros', 'EUR 20.00'],
  ['€20', 'EUR 20.00'],
  ['20€', 'EUR 20.00'],
  ['EUR 12.50', 'EUR 12.50'],
  ['twenty dollars', 'USD 20.00'],
  ['$20', 'USD 20.00'],
  ['$1,200.50', 'USD 1200.50'],
  ['a dollar', 'USD 1.00'],
  ['a dollar fifty', 'USD 1.50'],
  ['a hundred and five dollars and ten cents', 'USD 105.10'],
  ['five dollars ten', 'USD 5.10'],
  ['five dollars and five cents', 'USD 5.05'],
  ['fifty cents', 'EUR 0.50'],
  ['twenty bucks', 'USD 20.00'],
  ['ten pounds', 'GBP 10.00'],
  ['ten quid', 'GBP 10.00'],
  ['five pounds fifty', 'GBP 5.50'],
  ['fifty pence', 'GBP 0.50'],
  ['twelve euros and fifty cents', 'EUR 12.50'],
  ['two hundred fifty', 'EUR 250.00'],
  ['two thousand', 'EUR 2000.00'],
  ['two and a half thousand', 'EUR 2500.00'],
  ['ten grand', 'EUR 10000.00'],
  ['a million', 'EUR 1000000.00'],
  ['five thousand yen', 'JPY 5000'],
  ['thirty Swiss francs', 'CHF 30.00'],
  ['twenty Canadian dollars', 'CAD 20.00'],
  ['minus five euros', 'EUR -5.00'],
  ['-$5', 'USD -5.00'],
  ['nothing but zero', 'EUR 0.00'],
  ['I can pay fifty euros a month', 'EUR 50.00'],
  ['I can pay 50 euros in 3 months', 'EUR 50.00'],
  ['fifty, no, sixty euros', 'EUR 60.00'],
  ['fifty euros, actually forty euros', 'EUR 40.00'],
  ['not fifty, sixty', 'EUR 60.00'],
  ['about thirty five euros I think', 'EUR 35.00'],
  ['half', 'EUR 0.50'],
  ['ten percent', undefined],
  ['50-60', undefined],
  ...nothingIn('|hello|this one|fifty or sixty euros|too much|a lot of money'),
];

describe('money', () => {
  it.each(rows)('"%s" is %s where euros are meant', (words, value) => {
    expect(heard(words, { type: 'money', currency: 'EUR' })).toBe(value);
  });

  it.each([
    ['CAD', 'twenty dollars', 'CAD 20.00'],
    ['AUD', 'five dollars fifty', 'AUD 5.50'],
    ['AUD', 'five us dollars', 'USD 5.00'],
    ['JPY', 'twelve hundred', 'JPY 1200'],
    ['KWD', 'twelve point five', 'KWD 12.500'],
    ['USD', 'fifty cents', 'USD 0.50'],
    ['GBP', 'twelve fifty', 'GBP 12.50'],
  ])('in %s, "%s" is %s', (currency, words, value) => {
    expect(heard(words, { type: 'money', currency })).toBe(value);
  });
});
