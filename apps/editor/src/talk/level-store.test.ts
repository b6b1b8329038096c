import { expect, it } from 'vitest';
import { createLevelStore } from './level-store.ts';

it('goes up at once and down step by step, and tells of steps alone', () => {
  const store = createLevelStore();
  const told: number[] = [];
  const stop = store.subscribe(() => told.push(store.read()));
  for (const level of [0.01, 0.5, 0.51, 0, 0, 0]) store.write(level);
  stop();
  store.write(1);
  expect(told).toEqual([4, 3, 2, 1]);
});
