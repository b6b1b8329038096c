import { expect, it } from 'vitest';
import { doubleLiterals } from './double-literals.ts';

it.each([
  ['1', '1.0'],
  ['age + 18', 'age + 18.0'],
  ['1.5 + 2', '1.5 + 2.0'],
  ['1e3', '1e3'],
  ['"18 or 19"', '"18 or 19"'],
  [`'it\\'s 5' + x`, `'it\\'s 5' + x`],
  ['line2 + 3', 'line2 + 3.0'],
  ['(1)', '(1.0)'],
])('%s becomes %s', (source, expected) => {
  expect(doubleLiterals(source)).toBe(expected);
});
