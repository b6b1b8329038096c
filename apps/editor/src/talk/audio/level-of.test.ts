import { expect, it } from 'vitest';
import { levelOf } from './level-of.ts';

it.each([
  ['nothing at all', [0, 0], 0],
  ['no samples', [], 0],
  ['less than a room', [10, -10], 0],
  ['a tenth of the loudest, which is 20 dB down', [3_277, -3_277], 2 / 3],
  ['the loudest there is', [-32_768, -32_768], 1],
])('the level of %s', (_what, samples, level) => {
  expect(levelOf(Int16Array.from(samples))).toBeCloseTo(level, 3);
});
