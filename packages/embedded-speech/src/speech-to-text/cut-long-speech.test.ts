import { describe, expect, it } from 'vitest';
import { noiseOf } from '../testing/synthetic-sound.ts';
import { cutLongSpeech } from './cut-long-speech.ts';

const second = 16_000;
const speechOf = (seconds: number) => Float32Array.from(noiseOf(seconds * second, 1_000));

describe('a monologue', () => {
  it('stays whole up to 20 seconds', () => {
    const speech = speechOf(20);
    expect(cutLongSpeech(speech)).toEqual([speech]);
  });

  it('is cut where it is most quiet, and loses nothing', () => {
    const speech = speechOf(30);
    speech.fill(0, 15 * second, 15.2 * second);
    const pieces = cutLongSpeech(speech);
    expect(Float32Array.from(pieces.flatMap((piece) => [...piece]))).toEqual(speech);
    expect((pieces[0]?.length ?? 0) / second).toBeGreaterThan(15);
    expect((pieces[0]?.length ?? 0) / second).toBeLessThan(15.2);
  });

  it('has no piece over 20 seconds', () => {
    expect(Math.max(...cutLongSpeech(speechOf(100)).map((piece) => piece.length / second))).toBeLessThanOrEqual(20);
  });
});
