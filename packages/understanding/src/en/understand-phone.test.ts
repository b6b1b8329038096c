import { describe, expect, it } from 'vitest';
import { heard, inNewYork, nothingIn, type Rows, saturday } from '../testing/heard.ts';

const anywhere: Rows<string> = [
  ['+1 202 555 0142', '+12025550142'],
  ['+12025550142', '+12025550142'],
  ['+1 (202) 555-0142', '+12025550142'],
  ['+1-202-555-0142', '+12025550142'],
  ['plus one two oh two five five five oh one four two', '+12025550142'],
  ['plus one, two zero two, five five five, zero one four two', '+12025550142'],
  ['plus one two hundred two five five five oh one forty two', '+12025550142'],
  ['plus one two oh two triple five oh one double four', '+12025550144'],
  ['plus one two oh two triple five oh one four four', '+12025550144'],
  ["it's plus one two oh two five five five oh one four two", '+12025550142'],
  ['zero zero one two zero two five five five zero one four two', '+12025550142'],
  ['001 202 555 0142', '+12025550142'],
  ['country code one, two oh two five five five oh one four two', '+12025550142'],
  ['country code is one then two oh two five five five oh one four two', '+12025550142'],
  ['plus one two oh two five five five oh one four two extension twelve', '+12025550142'],
  ['my number is +1 202.555.0142, thanks', '+12025550142'],
  ['plus one two oh two five five five oh one four two, no, plus one two oh two five five five oh one four three', '+12025550143'],
  ['plus won two oh two five five five oh one four too', undefined],
  ...nothingIn('|hello|+1 202 555|+1 202 555 0142 9|plus twelve|this number|the one I am calling from|+0123456789'),
];

const american: Rows<string> = [
  ['202 555 0142', '+12025550142'],
  ['2025550142', '+12025550142'],
  ['(202) 555-0142', '+12025550142'],
  ['202-555-0142', '+12025550142'],
  ['202.555.0142', '+12025550142'],
  ['1 202 555 0142', '+12025550142'],
  ['1-202-555-0142', '+12025550142'],
  ['two oh two five five five oh one four two', '+12025550142'],
  ['two oh two, triple five, oh one forty two', '+12025550142'],
  ['two zero two, five fifty five, zero one four two', '+12025550142'],
  ['area code two oh two, five five five, oh one four two', '+12025550142'],
  ['area code 202 number 555 0142', '+12025550142'],
  ['my phone number is two oh two five five five oh one hundred', '+12025550100'],
  ['two o two five five five o one four two', '+12025550142'],
  ['two oh two five five five zero one double seven', '+12025550177'],
  ['um two oh two uh five five five oh one four two', '+12025550142'],
  ['two oh two five five five oh one four two that is two oh two five five five oh one four two', '+12025550142'],
  ['two oh two five five five oh one four two. Sorry, oh one four three.', '+12025550143'],
  ['one eight hundred five five five oh one two three', '+18005550123'],
  ['two oh two five five five oh one four two and then extension nine', '+12025550142'],
  ['202 555 0142 or 202 555 0143', undefined],
  ['303 555 0199', '+13035550199'],
  ['four one five five five five oh one one one', '+14155550111'],
  ['two to two five five five oh one four two', '+12225550142'],
  ['011 1 202 555 0142', '+12025550142'],
  ...nothingIn('555 0142|102 555 0142|202 155 0142|202 555 014|2 202 555 0142|I do not have a phone'),
];

describe('a phone number', () => {
  it.each(anywhere)('in Berlin, "%s" is %s', (words, value) => {
    expect(heard(words, { type: 'phone' }, saturday)).toBe(value);
  });

  it.each([...anywhere, ...american])('in New York, "%s" is %s', (words, value) => {
    expect(heard(words, { type: 'phone' }, inNewYork)).toBe(value);
  });

  it.each(['202 555 0142', '1 202 555 0142'])('in Berlin, "%s" has no country', (words) => {
    expect(heard(words, { type: 'phone' }, saturday)).toBeUndefined();
  });

  it.each([
    ['America/Chicago', '+12025550142'],
    ['America/Indiana/Indianapolis', '+12025550142'],
    ['Pacific/Honolulu', '+12025550142'],
    ['America/Mexico_City', undefined],
    ['America/Sao_Paulo', undefined],
    ['Europe/London', undefined],
  ])('in %s, 202 555 0142 is %s', (timeZone, value) => {
    expect(heard('202 555 0142', { type: 'phone' }, { ...saturday, timeZone })).toBe(value);
  });
});
