import { describe, expect, it } from 'vitest';
import type { TypeSpec } from '../type-spec.ts';
import type { Value } from '../value.ts';
import { speakValue } from './speak-value.ts';
import { writeValue } from './write-value.ts';

const choices = [
  { value: 'cut', label: 'a haircut', saidAs: [] },
  { value: 'wash', label: 'wash and dry', saidAs: [] },
];
const list = (of: Extract<TypeSpec, { type: 'list' }>['of']): TypeSpec => ({ type: 'list', of });
const order: TypeSpec = { type: 'record', fields: { dish: { type: 'text' }, tablesTaken: { type: 'number' }, price: { type: 'money' } } };

describe('a value as it is spoken', () => {
  it.each<[TypeSpec['type'], Value, string]>([
    ['text', 'Ada', 'Ada'],
    ['number', 0, 'zero'],
    ['number', -0, 'zero'],
    ['number', 0.1 + 0.2, 'zero point three'],
    ['number', 1e-9, 'zero'],
    ['number', -2.05, 'minus two point zero five'],
    ['number', 1.999_999_9, 'two'],
    ['number', 2_500_000_000_000, 'two trillion five hundred billion'],
    ['number', 1e15, '1000000000000000'],
    ['yes-no', true, 'yes'],
    ['yes-no', false, 'no'],
    ['date', '2026-11-24', 'Tuesday, November twenty-fourth, twenty twenty-six'],
    ['date', '1985-05-03', 'Friday, May third, nineteen eighty-five'],
    ['date', '2000-01-01', 'Saturday, January first, two thousand'],
    ['date', '2005-07-31', 'Sunday, July thirty-first, two thousand and five'],
    ['date', '2010-02-28', 'Sunday, February twenty-eighth, twenty ten'],
    ['date', '1900-03-12', 'Monday, March twelfth, nineteen hundred'],
    ['date', '1905-04-20', 'Thursday, April twentieth, nineteen oh five'],
    ['date', '0050-06-01', 'Wednesday, June first, fifty'],
    ['date', 'soon', 'soon'],
    ['time', '00:00', 'midnight'],
    ['time', '00:05', 'twelve oh five in the morning'],
    ['time', '08:00', 'eight in the morning'],
    ['time', '12:00', 'noon'],
    ['time', '12:30', 'twelve thirty in the afternoon'],
    ['time', '18:00', 'six in the evening'],
    ['time', '21:59', 'nine fifty-nine at night'],
    ['time', '25:00', '25:00'],
    ['date-time', '2026-11-24T09:30', 'Tuesday, November twenty-fourth, at nine thirty in the morning'],
    ['date-time', '2026-12-31T00:00', 'Thursday, December thirty-first, at midnight'],
    ['duration', 0, 'zero seconds'],
    ['duration', 1, 'one second'],
    ['duration', 45, 'forty-five seconds'],
    ['duration', 60, 'one minute'],
    ['duration', 90, 'one minute and thirty seconds'],
    ['duration', 3_600, 'one hour'],
    ['duration', 5_400, 'one hour and thirty minutes'],
    ['duration', 93_784, 'one day, two hours, three minutes and four seconds'],
    ['duration', 172_800, 'two days'],
    ['duration', 1.5, 'one point five seconds'],
    ['phone', '+12025550100', 'plus one, two zero two, five five five, zero one zero zero'],
    ['phone', '+442079460000', 'plus four four, two zero seven, nine four six, zero zero zero zero'],
    ['phone', '+4930123456', 'plus four nine, three zero one, two three four, five six'],
    ['phone', '+35312345678', 'plus three five three, one two three, four five six, seven eight'],
    ['phone', '+79991234567', 'plus seven, nine nine nine, one two three, four five six seven'],
    ['phone', 'unknown', 'unknown'],
    ['email', 'ada@example.com', 'ada at example dot com'],
    ['email', 'ada.b7@mail.example.org', 'ada dot b seven at mail dot example dot org'],
    ['email', 'a_b-c+d@example.com', 'a underscore b dash c plus d at example dot com'],
    ['money', 'EUR 12.50', 'twelve euros and fifty cents'],
    ['money', 'EUR 1.00', 'one euro'],
    ['money', 'EUR 0.01', 'one cent'],
    ['money', 'EUR 0.00', 'zero euros'],
    ['money', 'EUR -5.00', 'minus five euros'],
    ['money', 'EUR 12.5', 'twelve euros and fifty cents'],
    ['money', 'EUR 0.125', 'zero point one two five euros'],
    ['money', 'USD 1.01', 'one dollar and one cent'],
    ['money', 'USD 1000000.00', 'one million dollars'],
    ['money', 'GBP 2.01', 'two pounds and one penny'],
    ['money', 'GBP 0.99', 'ninety-nine pence'],
    ['money', 'CAD 3.00', 'three Canadian dollars'],
    ['money', 'CHF 1.05', 'one Swiss franc and five centimes'],
    ['money', 'JPY 1200', 'one thousand two hundred yen'],
    ['money', 'JPY 12.5', 'twelve point five yen'],
    ['money', 'KWD 1.250', 'one Kuwaiti dinar and two hundred and fifty fils'],
    ['money', 'SEK 20.00', 'twenty Swedish kronor'],
    ['money', 'PLN 5.20', 'five zlotys and twenty groszy'],
    ['money', 'INR 99.50', 'ninety-nine rupees and fifty paise'],
    ['money', 'XTS 7.00', 'seven X T S'],
    ['money', 'XTS 7.25', 'seven point two five X T S'],
    ['money', 'a lot', 'a lot'],
  ])('%s %j is %j', (type, value, words) => {
    expect(speakValue({ type } as TypeSpec, value)).toBe(words);
  });

  it.each<[TypeSpec, Value, string]>([
    [{ type: 'choice', choices }, 'cut', 'a haircut'],
    [{ type: 'choice', choices }, 'shave', 'shave'],
    [list({ type: 'text' }), [], 'none'],
    [list({ type: 'text' }), ['a'], 'a'],
    [list({ type: 'text' }), ['a', 'b'], 'a and b'],
    [list({ type: 'text' }), ['a', '', 'b', 'c'], 'a, b and c'],
    [list({ type: 'number' }), [1, 2, 3], 'one, two and three'],
    [list({ type: 'choice', choices }), ['wash', 'cut'], 'wash and dry and a haircut'],
    [
      list({ type: 'date' }),
      ['2026-11-24', '2026-11-25'],
      'Tuesday, November twenty-fourth, twenty twenty-six and Wednesday, November twenty-fifth, twenty twenty-six',
    ],
    [list({ type: 'time' }), ['09:00', '12:00', '16:15'], 'nine in the morning, noon and four fifteen in the afternoon'],
    [order, { dish: 'soup', tablesTaken: 2, price: 'EUR 7.00' }, 'dish: soup, tables taken: two, price: seven euros'],
    [order, { dish: '' }, 'nothing'],
    [{ type: 'list', of: order }, [{ dish: 'soup' }, { dish: 'bread' }], 'dish: soup and dish: bread'],
    [
      { type: 'list', of: order },
      [{ dish: 'soup', tablesTaken: 1 }, { dish: 'tea' }, { dish: 'jam' }],
      'dish: soup, tables taken: one; dish: tea and dish: jam',
    ],
    [order, 'no record', 'no record'],
    [{ type: 'number' }, [1], '[1]'],
  ])('%j: %j is %j', (spec, value, words) => {
    expect(speakValue(spec, value)).toBe(words);
  });
});

describe('a value as it is written', () => {
  it.each<[TypeSpec, Value, string]>([
    [{ type: 'text' }, 'Ada', 'Ada'],
    [{ type: 'number' }, 1_234.5, '1234.5'],
    [{ type: 'yes-no' }, true, 'yes'],
    [{ type: 'date' }, '2026-11-24', '2026-11-24'],
    [{ type: 'date-time' }, '2026-11-24T09:30', '2026-11-24 09:30'],
    [{ type: 'duration' }, 5_400, '1 h 30 min'],
    [{ type: 'duration' }, 0, '0 s'],
    [{ type: 'duration' }, 86_461, '1 d 1 min 1 s'],
    [{ type: 'phone' }, '+12025550100', '+12025550100'],
    [{ type: 'money' }, 'EUR 12.50', 'EUR 12.50'],
    [{ type: 'choice', choices }, 'cut', 'a haircut'],
    [list({ type: 'date-time' }), ['2026-11-24T09:30', '2026-11-25T10:00'], '2026-11-24 09:30; 2026-11-25 10:00'],
    [order, { dish: 'soup', tablesTaken: 2, price: 'EUR 7.00' }, 'dish: soup, tablesTaken: 2, price: EUR 7.00'],
  ])('%j: %j is %j', (spec, value, text) => {
    expect(writeValue(spec, value)).toBe(text);
  });
});
