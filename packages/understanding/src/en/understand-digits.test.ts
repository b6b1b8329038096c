import { describe, expect, it } from 'vitest';
import { heard, nothingIn, type Rows } from '../testing/heard.ts';

const four: Rows<string> = [
  ['one two three four', '1234'],
  ['1234', '1234'],
  ['1 2 3 4', '1234'],
  ['1-2-3-4', '1234'],
  ['12 34', '1234'],
  ['1,2,3,4', '1234'],
  ['twelve thirty four', '1234'],
  ['one twenty three four', '1234'],
  ['one twenty-three, four', '1234'],
  ['double four double two', '4422'],
  ['double four, two two', '4422'],
  ['triple seven one', '7771'],
  ['treble seven one', '7771'],
  ['quadruple three', '3333'],
  ['three sevens one', '7771'],
  ['two zeros five five', '0055'],
  ['double oh five five', '0055'],
  ['oh one two three', '0123'],
  ['zero one two three', '0123'],
  ['one oh two oh', '1020'],
  ['one o two o', '1020'],
  ['nought one nought two', '0102'],
  ['one thousand two hundred', '1200'],
  ['fifty five hundred', '5500'],
  ['two thousand and twenty six', '2026'],
  ['twenty twenty six', '2026'],
  ['nineteen eighty five', '1985'],
  ["it's one two three four", '1234'],
  ['my code is one, two, um, three, four', '1234'],
  ['the last four are one two three four please', '1234'],
  ['one two dash three four', '1234'],
  ['one two then three four', '1234'],
  ['one to three four', '1234'],
  ['one two three for five', undefined],
  ['two for six one', '2461'],
  ['one ate three four', '1834'],
  ['one two three four, no, one two three five', '1235'],
  ['one two three four. Sorry, one two three five.', '1235'],
  ['no, four three two one', '4321'],
  ['one two three four one two three four', '1234'],
  ['oh, one two three four', '1234'],
  ['I ordered 2 things, the number is 4481', '4481'],
  ['4481 and I ordered 2', '4481'],
  ['one two. three four.', '1234'],
  ['One Two Three Four', '1234'],
  ['for two to won', undefined],
  ['double seven double oh', '7700'],
  ['six six six six', '6666'],
  ...nothingIn('|hello|one two three|one two three four five|double|I do not have it|one two three four, no, five|yes'),
];

const longer: Rows<string> = [
  ['four four eight one seven', '44817'],
  ['forty four eight seventeen', '44817'],
  ['double four eight one seven', '44817'],
  ['4 4 8 1 7', '44817'],
  ['448-17', '44817'],
  ['order number four four eight one seven', '44817'],
  ["it's number 44817", '44817'],
  ['five five five dash oh one oh two', '5550102'],
  ['triple five zero one zero two', '5550102'],
  ['nine nine nine nine nine nine nine nine', '99999999'],
  ['one hundred two hundred', '100200'],
];

describe('digits', () => {
  it.each(four)('four of them: "%s" is %s', (words, value) => {
    expect(heard(words, { type: 'digits', min: 4, max: 4 })).toBe(value);
  });

  it.each(longer)('five to eight: "%s" is %s', (words, value) => {
    expect(heard(words, { type: 'digits', min: 5, max: 8 })).toBe(value);
  });

  it.each([
    ['to', '2'],
    ['for', '4'],
    ['two', '2'],
    ['oh', '0'],
    ['eight', '8'],
    ['well', undefined],
  ])('one: "%s" is %s', (words, value) => {
    expect(heard(words, { type: 'digits', min: 1, max: 1 })).toBe(value);
  });
});
