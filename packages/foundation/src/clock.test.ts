import { describe, expect, it } from 'vitest';
import { createSystemClock, createTestClock } from './clock.ts';

describe('the test clock', () => {
  it('wakes sleepers in the order of their due times', async () => {
    const clock = createTestClock(1_000);
    const woken: [string, number][] = [];
    const sleeper = (name: string, ms: number) => clock.sleep(ms).then(() => woken.push([name, clock.now()]));
    void sleeper('late', 300);
    void sleeper('early', 100);

    await clock.advance(200);
    expect(woken).toEqual([['early', 1_100]]);
    expect(clock.sleeping).toBe(1);

    await clock.advance(100);
    expect(woken).toEqual([
      ['early', 1_100],
      ['late', 1_300],
    ]);
  });

  it('runs a sleeper that goes to sleep again within the time that passes', async () => {
    const clock = createTestClock();
    let ticks = 0;
    void (async () => {
      for (; ticks < 5; ticks += 1) await clock.sleep(10);
    })();
    await clock.advance(35);
    expect(ticks).toBe(3);
  });

  it('forgets a sleeper whose signal aborts', async () => {
    const clock = createTestClock();
    const abort = new AbortController();
    const sleeping = clock.sleep(100, abort.signal);
    abort.abort(new Error('hung up'));
    await expect(sleeping).rejects.toThrow('hung up');
    expect(clock.sleeping).toBe(0);
  });
});

describe('the system clock', () => {
  it('rejects at once when the signal has aborted already', async () => {
    await expect(createSystemClock().sleep(60_000, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  });

  it('rejects with the reason of the signal and leaves no timer behind', async () => {
    const abort = new AbortController();
    const sleeping = createSystemClock().sleep(60_000, abort.signal);
    abort.abort(new Error('gone'));
    await expect(sleeping).rejects.toThrow('gone');
  });

  it('measures durations that never shrink', async () => {
    const clock = createSystemClock();
    const before = clock.elapsedMs();
    await clock.sleep(0);
    expect(clock.elapsedMs()).toBeGreaterThanOrEqual(before);
  });
});
