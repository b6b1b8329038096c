import { createTestClock } from '@callwright/foundation/clock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAlarm } from './alarm.ts';

describe('an alarm', () => {
  let rung: number[] = [];
  const open = () => {
    const clock = createTestClock();
    const alarm = createAlarm(clock, () => rung.push(clock.elapsedMs()));
    return { clock, alarm };
  };
  beforeEach(() => {
    rung = [];
  });

  it('rings once, when it is due', async () => {
    const { clock, alarm } = open();
    alarm.set(100);
    await clock.advance(1_000);
    expect(rung).toEqual([100]);
  });

  it.each([
    ['later', [100, 500], [500]],
    ['earlier', [500, 100], [100]],
    ['not at all', [100, undefined], []],
    ['again after all', [100, undefined, 300], [300]],
  ])('may be set %s', async (_how, times, expected) => {
    const { clock, alarm } = open();
    for (const time of times) alarm.set(time);
    await clock.advance(1_000);
    expect(rung).toEqual(expected);
  });

  it('rings at once when the time is past', async () => {
    const { clock, alarm } = open();
    await clock.advance(200);
    alarm.set(100);
    await clock.advance(0);
    expect(rung).toEqual([200]);
  });

  it('leaves nothing behind when it is closed', async () => {
    const { clock, alarm } = open();
    alarm.set(100);
    alarm.close();
    expect(clock.sleeping).toBe(0);
    await clock.advance(1_000);
    expect(rung).toEqual([]);
  });
});
