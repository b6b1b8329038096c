import { expect, it } from 'vitest';
import { createMouth } from './mouth.ts';

const said = (value: number, ms: number) => new Int16Array(ms * 8).fill(value);
const valuesOf = (frame: Int16Array) => [...new Set(frame)];

it('says one thing after the other, and nothing in between', () => {
  const mouth = createMouth();
  expect([mouth.say(said(1, 30), 5), mouth.say(said(2, 10), 7), mouth.say(said(3, 10), 100)]).toEqual([35, 45, 110]);
  expect([0, 20, 40, 60, 100].map((fromMs) => valuesOf(mouth.frame(fromMs)))).toEqual([[0, 1], [1, 2], [2, 0], [0], [3, 0]]);
});

it('breaks off', () => {
  const mouth = createMouth();
  mouth.say(said(1, 30), 0);
  mouth.say(said(2, 30), 0);
  mouth.hush(10);
  expect([0, 20, 40].map((fromMs) => mouth.frame(fromMs).filter((sample) => sample !== 0).length)).toEqual([80, 0, 0]);
});
