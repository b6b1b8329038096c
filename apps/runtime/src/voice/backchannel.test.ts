import { expect, it } from 'vitest';
import { isBackchannel } from './backchannel.ts';

it.each([
  ['Mm-hm.', true],
  ['Uh-huh', true],
  ['Okay.', true],
  ['Right, right.', true],
  ['Okay, I see.', true],
  ['Yeah, got it.', true],
  ['ALL RIGHT!', true],
  ['', false],
  ['...', false],
  ['No.', false],
  ['Stop.', false],
  ['Yes.', false],
  ['Sure.', false],
  ['Okay, but not on Monday.', false],
  ['I see a problem.', false],
  ['Right, right, right, right.', false],
  ['I', false],
])('%j claims no turn: %s', (words, expected) => {
  expect(isBackchannel(words)).toBe(expected);
});
