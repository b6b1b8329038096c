import { describe, expect, it } from 'vitest';
import { normalize } from './normalize.ts';

describe('normalising', () => {
  it.each([
    ['Twenty-fourth, at 9.30 A.M.!', '24th at 9:30 am'],
    ['November twenty-fourth, nine thirty', 'november 24th 9 30'],
    ['November twenty, four pm', 'november 20 4 pm'],
    ["It's nine o'clock", 'its 9 oclock'],
    ['two thousand and twenty-six', '2026'],
    ['nine hundred hours', '900 hours'],
    ['twenty twenty six', '20 26'],
    ['9am, 10 p.m. and 9 a m', '9 am 10 pm and 9 am'],
    ['2026-11-24T09:30:00', '2026-11-24 09:30'],
    ['11/24/2026', '11/24/2026'],
    ['1st 2nd 3rd 24th', '1th 2th 3th 24th'],
    ['someone often weighs bonehead', 'someone often weighs bonehead'],
    ['', ''],
  ])('"%s" is "%s"', (words, normal) => {
    expect(normalize(words)).toBe(normal);
  });
});
