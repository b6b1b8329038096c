import fc from 'fast-check';
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

it('tells what is played in any stretch of time, in pieces or not', () => {
  const playout = createPlayout();
  playout.queue(sound(1, 10), 0);
  playout.queue(sound(2, 10), 0);
  playout.queue(sound(3, 10), 50);
  const told = (fromMs: number, toMs: number) => [...playout.between(fromMs, toMs)].filter((_, at) => at % 8 === 0);
  expect(told(5, 15)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
  expect(told(18, 22)).toEqual([2, 2, 0xff, 0xff]);
  expect(told(48, 52)).toEqual([0xff, 0xff, 3, 3]);
  expect(told(-2, 2)).toEqual([0xff, 0xff, 1, 1]);
});

it('plays all that was queued and not dropped, whatever comes in whatever order', () => {
  const step = fc.record({ afterMs: fc.nat({ max: 200 }), ms: fc.nat({ max: 300 }), clears: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const playout = createPlayout();
      let atMs = 0;
      let expectedMs = 0;
      for (const { afterMs, ms, clears } of steps) {
        atMs += afterMs;
        if (clears) expectedMs -= playout.clear(atMs).droppedMs;
        playout.queue(sound(1, ms), atMs);
        expectedMs += ms;
      }
      const heard = playout.heard(atMs + 100_000);
      expect(heard.reduce((total, { muLaw }) => total + muLaw.length / 8, 0)).toBe(expectedMs);
      expect(heard.every((stretch, index) => index === 0 || stretch.atMs > (heard[index - 1]?.atMs ?? 0))).toBe(true);
    }),
  );
});
