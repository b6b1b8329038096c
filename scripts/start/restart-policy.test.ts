import { expect, it } from 'vitest';
import { restartDelayMs } from './restart-policy.ts';

it('waits twice as long after each failure, up to a bound', () => {
  const policy = { firstDelayMs: 100, longestDelayMs: 1_000, healthyAfterMs: 20_000, giveUpAfter: 7 };
  expect([0, 1, 2, 3, 4, 5, 6, 1_000].map((failures) => restartDelayMs(policy, failures))).toEqual([
    0, 100, 200, 400, 800, 1_000, 1_000, 1_000,
  ]);
});
