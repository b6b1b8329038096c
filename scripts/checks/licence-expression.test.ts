import { describe, expect, it } from 'vitest';
import { isCovered } from './licence-expression.ts';

const allowed = new Set(['MIT', 'ISC']);

describe('a licence expression', () => {
  it.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['', false],
    ['MIT OR GPL-3.0-only', true],
    ['GPL-3.0-only OR MIT', true],
    ['MIT AND GPL-3.0-only', false],
    ['MIT and ISC', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['((GPL-3.0-only) OR MIT)', true],
    ['(MIT OR GPL-3.0-only) AND GPL-3.0-only', false],
    ['GPL-3.0-only AND ISC OR MIT', true],
    ['MIT WITH some-exception', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['(MIT', false],
  ])('%j is covered by MIT and ISC: %s', (expression, covered) => {
    expect(isCovered(expression, allowed)).toBe(covered);
  });
});
