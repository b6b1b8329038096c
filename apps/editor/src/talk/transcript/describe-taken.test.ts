import { expect, it } from 'vitest';
import { describeTaken } from './describe-taken.ts';

it.each([
  ['Tuesday at ten', { type: 'date-time', value: '2026-11-24T10:00' }, 'Tuesday, 24 November, 10:00'],
  ['My name is Ada', { type: 'text', value: 'Ada' }, 'Ada'],
  ['Ada.', { type: 'text', value: 'ada' }, undefined],
  ['Sure', { type: 'yes-no', value: true }, 'yes'],
  ['Yes!', { type: 'yes-no', value: true }, undefined],
  ['No, thanks', { type: 'yes-no', value: false }, 'no'],
  ['Well', { type: 'nothing' }, 'Not understood'],
  ['Hello?', { type: 'not-awaited' }, 'Nobody waited for words'],
  ['Hello?', { type: 'talked-over' }, 'Not taken: what was being said may not be interrupted'],
] as const)('“%s” as %o reads: %s', (words, taken, text) => {
  expect(describeTaken(words, taken)).toBe(text);
});
