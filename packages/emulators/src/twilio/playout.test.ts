import { expect, it } from 'vitest';
import { createPlayout } from './playout.ts';

/** `ms` of sound whose bytes are all `value`. */
const sound = (value: number, ms: number) => new Uint8Array(ms * 8).fill(value);
const told = (stretches: readonly { atMs: number; muLaw: Uint8Array }[]) =>
  stretches.map(({ atMs, muLaw }) => [atMs, muLaw.length / 8, [...new Set(muLaw)]]);

it('plays in real time what came in a burst', () => {
  const playout = createPlayout();
  playout.queue(sound(1, 100), 1_000);
  playout.queue(sound(2, 100), 1_000);
  expect(told(playout.heard(1_150))).toEqual([[1_000, 150, [1, 2]]]);
  expect(playout.endsAtMs()).toBe(1_200);
});

it('leaves a gap where nothing was queued', () => {
  const playout = createPlayout();
  playout.queue(sound(1, 100), 0);
  playout.queue(sound(2, 100), 300);
  expect(told(playout.heard(1_000))).toEqual([
    [0, 100, [1]],
    [300, 100, [2]],
  ]);
});

it('gives a mark back when all before it was played', () => {
  const playout = createPlayout();
  playout.queue(sound(1, 100), 0);
  playout.mark('first', 10);
  playout.queue(sound(2, 50), 20);
  playout.mark('second', 20);
  expect(playout.nextDueMs()).toBe(100);
  expect(playout.takeDue(99)).toEqual([]);
  expect(playout.takeDue(150)).toEqual([
    { name: 'first', atMs: 100 },
    { name: 'second', atMs: 150 },
  ]);
  expect(playout.takeDue(1_000)).toEqual([]);
});

it('gives a mark back at once when nothing is queued', () => {
  const playout = createPlayout();
  playout.mark('idle', 500);
  expect(playout.takeDue(500)).toEqual([{ name: 'idle', atMs: 500 }]);
});

it('drops by clear what was not heard yet, and gives all marks back', () => {
  const playout = createPlayout();
  playout.queue(sound(1, 100), 0);
  playout.mark('end', 0);
  playout.queue(sound(2, 100), 0);
  playout.mark('very-end', 0);
  expect(playout.clear(60)).toEqual({ marks: ['end', 'very-end'], droppedMs: 140 });
  playout.queue(sound(3, 40), 60);
  expect(told(playout.heard(1_000))).toEqual([[0, 100, [1, 3]]]);
  expect(playout.clear(1_000)).toEqual({ marks: [], droppedMs: 0 });
});
