import { describe, expect, it } from 'vitest';
import { dateTimeWords } from './date-time-words.ts';
import { numberWords, ordinalWords } from './number-words.ts';

describe('numbers', () => {
  it.each([
    [0, 'zero'],
    [7, 'seven'],
    [13, 'thirteen'],
    [40, 'forty'],
    [42, 'forty-two'],
    [100, 'one hundred'],
    [105, 'one hundred and five'],
    [999, 'nine hundred and ninety-nine'],
    [1_200, 'one thousand two hundred'],
    [1_024, 'one thousand and twenty-four'],
    [2_000_001, 'two million and one'],
    [3.25, 'three point two five'],
    [-5, 'minus five'],
  ])('%d is %s', (value, words) => {
    expect(numberWords(value)).toBe(words);
  });

  it.each([
    [1, 'first'],
    [2, 'second'],
    [12, 'twelfth'],
    [20, 'twentieth'],
    [23, 'twenty-third'],
    [31, 'thirty-first'],
  ])('%d in a row is %s', (value, words) => {
    expect(ordinalWords(value)).toBe(words);
  });
});

describe('dates and times', () => {
  it.each([
    ['2026-11-24T09:30', 'Tuesday, November twenty-fourth, at nine thirty in the morning'],
    ['2026-01-01T00:00', 'Thursday, January first, at midnight'],
    ['2024-02-29T12:00', 'Thursday, February twenty-ninth, at noon'],
    ['2026-12-03T12:05', 'Thursday, December third, at twelve oh five in the afternoon'],
    ['2026-12-03T19:45', 'Thursday, December third, at seven forty-five in the evening'],
    ['2026-12-03T23:00', 'Thursday, December third, at eleven at night'],
  ])('%s is %s', (value, words) => {
    expect(dateTimeWords(value)).toBe(words);
  });
});
