import { describe, expect, it } from 'vitest';
import { trimSilence } from './trim-silence.ts';

const soundBetween = (leading: number, trailing: number) =>
  Int16Array.from([...Array(leading).fill(3), 1_000, -900, 20, ...Array(trailing).fill(-4)]);

describe('silence round a clause', () => {
  it('is cut down to 15 ms', () => {
    expect(trimSilence(soundBetween(100, 200), 1_000)).toEqual(soundBetween(15, 15));
  });

  it('stays where there is less', () => {
    expect(trimSilence(soundBetween(5, 0), 1_000)).toEqual(soundBetween(5, 0));
  });

  it('is nothing when there is nothing else', () => {
    expect(trimSilence(new Int16Array(50), 1_000)).toEqual(new Int16Array(0));
  });
});
