import { expect, it } from 'vitest';
import { threadCount } from './thread-count.ts';

it.each([
  [1, 8, 1],
  [4, 8, 4],
  [9, 8, 7],
  [2, 2, 1],
  [1, 1, 1],
  [0, 4, 1],
])('starts, for %i wanted on %i cores, %i', (wanted, cores, count) => {
  expect(threadCount(wanted, cores)).toBe(count);
});
