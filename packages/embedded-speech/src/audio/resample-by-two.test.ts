import { describe, expect, it } from 'vitest';
import { toneOf } from '../testing/synthetic-sound.ts';
import { doubleRate, halveRate } from './resample-by-two.ts';

/** Loudness in the middle, in decibels of full scale: the edges fade in and out. */
const loudness = (samples: Float32Array) => {
  const middle = samples.subarray(200, -200);
  return 10 * Math.log10((2 * middle.reduce((sum, sample) => sum + sample * sample, 0)) / middle.length + 1e-12);
};
const tone = (hertz: number, sampleRate: number) =>
  Float32Array.from(toneOf(4_000, hertz / sampleRate, 32_767), (sample) => sample / 32_768);

describe('resampling by two', () => {
  it.each([100, 1_000, 3_000, 3_400])('keeps %i Hz as loud as it was, up and down', (hertz) => {
    expect(Math.abs(loudness(doubleRate(tone(hertz, 8_000))))).toBeLessThan(0.1);
    expect(Math.abs(loudness(halveRate(tone(hertz, 16_000))))).toBeLessThan(0.1);
  });

  it.each([4_600, 6_000, 7_900])('lets %i Hz not fold back into 8 kHz', (hertz) => {
    expect(loudness(halveRate(tone(hertz, 16_000)))).toBeLessThan(-55);
  });

  it('gives a telephone signal back when it went up and down again', () => {
    const original = tone(1_000, 8_000);
    const back = halveRate(doubleRate(original));
    const difference = original.map((sample, index) => sample - (back[index] ?? 0));
    expect(loudness(difference)).toBeLessThan(-55);
  });

  it('gives nothing for nothing', () => {
    expect([doubleRate(new Float32Array(0)), halveRate(new Float32Array(0))]).toEqual([new Float32Array(0), new Float32Array(0)]);
  });
});
