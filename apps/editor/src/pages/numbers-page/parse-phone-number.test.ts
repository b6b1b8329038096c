import { describe, expect, it } from 'vitest';
import { parsePhoneNumber } from './parse-phone-number.ts';

describe('parsePhoneNumber', () => {
  it.each([
    ['+12025550100', '+12025550100'],
    [' +1 (202) 555-0100 ', '+12025550100'],
    ['001 202.555.0100', '+12025550100'],
    ['2025550100', undefined],
    ['+0202555010', undefined],
    ['+1202', undefined],
    ['+1202555010012345', undefined],
    ['+1 202 KLM 0100', undefined],
    ['', undefined],
  ])('"%s": %s', (written, expected) => {
    expect(parsePhoneNumber(written)).toBe(expected);
  });
});
