import { describe, expect, it } from 'vitest';
import { nextStart } from './restart-policy.ts';

const policy = { firstDelayMs: 100, longestDelayMs: 1_000, healthyAfterMs: 20_000, giveUpAfter: 7 };

describe('nextStart', () => {
  it('waits twice as long after each failure, up to a bound, and gives up in the end', () => {
    const answers = [0, 1, 2, 3, 4, 5, 6, 7].map((failures) => nextStart(policy, failures));
    expect(answers).toEqual([
      { delayMs: 0 },
      { delayMs: 100 },
      { delayMs: 200 },
      { delayMs: 400 },
      { delayMs: 800 },
      { delayMs: 1_000 },
      { delayMs: 1_000 },
      'give-up',
    ]);
  });
});
