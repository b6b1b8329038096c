import { createTestClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import { createProbe } from './create-probe.ts';

const never = () => Promise.withResolvers<void>().promise;

describe('a probe', () => {
  it('finds a part that answers', async () => {
    const clock = createTestClock();
    const probe = createProbe({ clock, timeoutMs: 1_000, ask: () => clock.sleep(30) });
    const result = probe();
    await clock.advance(30);
    expect(await result).toEqual({ outcome: 'up', latencyMs: 30 });
    expect(clock.sleeping).toBe(0);
  });

  it('finds a part that refuses', async () => {
    const probe = createProbe({ clock: createTestClock(), timeoutMs: 1_000, ask: () => Promise.reject(new Error('refused')) });
    expect(await probe()).toEqual({ outcome: 'failed', latencyMs: 0 });
  });

  it('finds a part whose client throws at once', async () => {
    const ask = () => {
      throw new Error('closed');
    };
    expect(await createProbe({ clock: createTestClock(), timeoutMs: 1_000, ask })()).toEqual({ outcome: 'failed', latencyMs: 0 });
  });

  it('does not wait longer than its bound, and tells the asked to give up', async () => {
    const clock = createTestClock();
    const signals: AbortSignal[] = [];
    const ask = (signal: AbortSignal) => {
      signals.push(signal);
      return never();
    };
    const result = createProbe({ clock, timeoutMs: 1_000, ask })();
    await clock.advance(1_000);
    expect(await result).toEqual({ outcome: 'silent', latencyMs: 1_000 });
    expect(signals.map((signal) => signal.aborted)).toEqual([true]);
  });

  it('asks a part that hangs only once, however often it is looked at, and tells how long it has hung', async () => {
    const clock = createTestClock();
    let asked = 0;
    const ask = () => {
      asked += 1;
      return never();
    };
    const probe = createProbe({ clock, timeoutMs: 1_000, ask });
    const first = probe();
    await clock.advance(1_000);
    await first;
    const second = probe();
    await clock.advance(1_000);
    expect([asked, await second]).toEqual([1, { outcome: 'silent', latencyMs: 2_000 }]);
  });

  it('asks again once the last question is answered', async () => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      if (asked === 1) throw new Error('still starting');
    };
    const probe = createProbe({ clock: createTestClock(), timeoutMs: 1_000, ask });
    expect([(await probe()).outcome, (await probe()).outcome]).toEqual(['failed', 'up']);
  });
});
