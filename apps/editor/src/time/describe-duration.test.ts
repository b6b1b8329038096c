import { describe, expect, it } from 'vitest';
import { describeAge, describeDuration } from './describe-duration.ts';

describe('describeDuration', () => {
  it.each([
    [-5, '0 seconds'],
    [0, '0 seconds'],
    [1_000, '1 second'],
    [59_999, '59 seconds'],
    [60_000, '1 minute'],
    [7_199_000, '1 hour'],
    [7_200_000, '2 hours'],
    [86_400_000, '1 day'],
    [10 * 86_400_000, '10 days'],
  ])('%i ms: %s', (ms, expected) => {
    expect(describeDuration(ms)).toBe(expected);
  });
});

describe('describeAge', () => {
  it.each([
    [-5, 'just now'],
    [9_999, 'just now'],
    [10_000, '10 seconds ago'],
    [120_000, '2 minutes ago'],
  ])('%i ms: %s', (ms, expected) => {
    expect(describeAge(ms)).toBe(expected);
  });
});
