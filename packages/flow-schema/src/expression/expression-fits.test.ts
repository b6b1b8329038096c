import { expect, it } from 'vitest';
import { createExpressions } from './compile-expression.ts';
import { expressionFits, type WantedType } from './expression-fits.ts';

const choices = [
  { value: 'red', label: 'Red', saidAs: [] },
  { value: 'blue', label: 'Blue', saidAs: [] },
];
const compile = createExpressions({
  name: { type: 'text', privacy: 'public' },
  isMember: { type: 'yes-no', privacy: 'public' },
  start: { type: 'date-time', privacy: 'public' },
  colour: { type: 'choice', choices, privacy: 'public' },
});

it.each<[string, WantedType, boolean]>([
  ['name', 'any', true],
  ['name', { type: 'text' }, true],
  ['name', { type: 'date' }, false],
  ['"2026-11-24"', { type: 'date' }, true],
  ['"2026-11-24"', { type: 'text' }, true],
  ['"2026-13-24"', { type: 'date' }, false],
  ['"09:30"', { type: 'time' }, true],
  ['"EUR 12.50"', { type: 'money' }, true],
  ['"12.50 EUR"', { type: 'money' }, false],
  ['"+12025550100"', { type: 'phone' }, true],
  ['isMember ? "2026-11-24" : "2026-11-25"', { type: 'date' }, true],
  ['isMember ? "2026-11-24" : "soon"', { type: 'date' }, false],
  ['90', { type: 'duration' }, true],
  ['-90', { type: 'duration' }, false],
  ['start', { type: 'date-time' }, true],
  ['start', { type: 'text' }, false],
  ['isMember ? start : "2026-11-24T09:30"', { type: 'date-time' }, true],
  ['"red"', { type: 'choice', choices }, true],
  ['"green"', { type: 'choice', choices }, false],
  ['colour', { type: 'choice', choices: choices.slice(0, 1) }, false],
  ['colour', { type: 'choice' }, true],
  ['"red"', { type: 'choice' }, false],
  ['["red", "blue"]', { type: 'list', of: { type: 'choice', choices } }, true],
  ['["red", "green"]', { type: 'list', of: { type: 'choice', choices } }, false],
  ['[]', { type: 'list', of: { type: 'number' } }, true],
  ['[colour]', { type: 'list' }, true],
  ['[colour]', { type: 'list', of: { type: 'text' } }, false],
  ['{"day": "2026-11-24"}', { type: 'record', fields: { day: { type: 'date' } } }, true],
  ['{"day": "soon"}', { type: 'record', fields: { day: { type: 'date' } } }, false],
  ['{"day": "2026-11-24", "more": 1}', { type: 'record', fields: { day: { type: 'date' } } }, false],
])('%s where %j is wanted: %s', (source, wanted, expected) => {
  const expression = compile(source);
  if ('problem' in expression) throw new Error(expression.problem);
  expect(expressionFits(expression, wanted)).toBe(expected);
});
