import { createTestClock } from '@callwright/foundation/clock';
import { expect, it } from 'vitest';
import { inTime, late } from './in-time.ts';

it('gives the result of work that is done in time, and leaves no timer behind', async () => {
  const clock = createTestClock();
  expect(await inTime(clock, 100, Promise.resolve('done'))).toBe('done');
  expect(clock.sleeping).toBe(0);
});

it('is late when the time is up', async () => {
  const clock = createTestClock();
  const result = inTime(clock, 100, new Promise(() => undefined));
  await clock.advance(100);
  expect(await result).toBe(late);
});

it('fails as the work does', async () => {
  await expect(inTime(createTestClock(), 100, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});
