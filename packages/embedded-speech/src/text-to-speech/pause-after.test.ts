import { expect, it } from 'vitest';
import { pauseAfter } from './pause-after.ts';

it.each([
  ['Hello. ', 300],
  ['She said "Stop!" ', 300],
  ['Sure, ', 150],
  ['One moment — ', 150],
  ['A line\n', 300],
  ['and so on ', 40],
])('rests as long after %j as a speaker would', (clause, pauseMs) => {
  expect(pauseAfter(clause)).toBe(pauseMs);
});
