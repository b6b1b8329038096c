import { createCountingIds } from '@callwright/foundation/id';
import { describe, expect, it } from 'vitest';
import { createWakeUps } from './create-wake-ups.ts';

const createId = createCountingIds();
const never = new AbortController().signal;

/** Whether it resolves without anything else happening. */
async function isWoken(watch: { woken(signal: AbortSignal): Promise<void> }): Promise<boolean> {
  const tooLate = new AbortController();
  const outcome = watch.woken(tooLate.signal).then(() => !tooLate.signal.aborted);
  await new Promise((resolve) => setImmediate(resolve));
  tooLate.abort();
  return outcome;
}

describe('wake-ups', () => {
  it('reach all who watch the call, and nobody else', async () => {
    const wakeUps = createWakeUps();
    const callId = createId('ca');
    const watches = [wakeUps.watch(callId), wakeUps.watch(callId), wakeUps.watch(createId('ca'))];
    wakeUps.wake(callId);
    expect(await Promise.all(watches.map(isWoken))).toEqual([true, true, false]);
  });

  it('that came while nobody waited are not lost, and many are one', async () => {
    const wakeUps = createWakeUps();
    const callId = createId('ca');
    const watch = wakeUps.watch(callId);
    wakeUps.wake(callId);
    wakeUps.wake(callId);
    await watch.woken(never);
    expect(await isWoken(watch)).toBe(false);
  });

  it('can reach everybody', async () => {
    const wakeUps = createWakeUps();
    const watches = [wakeUps.watch(createId('ca')), wakeUps.watch(createId('ca'))];
    wakeUps.wakeAll();
    expect(await Promise.all(watches.map(isWoken))).toEqual([true, true]);
  });

  it('do not reach who has left', async () => {
    const wakeUps = createWakeUps();
    const callId = createId('ca');
    const [gone, here] = [wakeUps.watch(callId), wakeUps.watch(callId)];
    gone[Symbol.dispose]();
    wakeUps.wake(callId);
    expect([await isWoken(gone), await isWoken(here)]).toEqual([false, true]);
  });
});
