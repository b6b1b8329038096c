import { describe, expect, it } from 'vitest';
import { decodeMuLaw, encodeMuLaw, muLawSilence } from './g711.ts';

/** Table 2 of G.711: how many intervals of which width, in 14 bits, from zero up. */
const intervals = [{ count: 1, width: 1 }, { count: 15, width: 2 }, ...[4, 8, 16, 32, 64, 128, 256].map((width) => ({ count: 16, width }))];

/** x1 ... x129 of the table, on 16 bits; the last interval ends at 8159, which is virtual. */
const decisionValues = [0];
for (const { count, width } of intervals) {
  for (let n = 0; n < count; n += 1) decisionValues.push((decisionValues.at(-1) ?? 0) + width * 4);
}

describe('the table of G.711, as the test writes it down', () => {
  it('has 128 intervals and ends at 8159', () => {
    expect([decisionValues.length, decisionValues.at(-1)]).toEqual([129, 8159 * 4]);
  });
});

describe('decodeMuLaw', () => {
  it('gives the middle of its interval for each of the 256 bytes', () => {
    const expected = Array.from({ length: 256 }, (_, byte) => {
      const interval = 127 - (byte & 0x7f);
      const [from = 0, to = 0] = decisionValues.slice(interval, interval + 2);
      // The first interval reaches over zero, so that its middle is zero.
      const middle = interval === 0 ? 0 : (from + to) / 2;
      return byte < 128 ? 0 - middle : middle;
    });
    expect([...decodeMuLaw(Uint8Array.from({ length: 256 }, (_, byte) => byte))]).toEqual(expected);
  });
});

describe('encodeMuLaw', () => {
  it('puts each of the 65,536 samples into the interval that holds it', () => {
    const samples = Int16Array.from({ length: 65_536 }, (_, index) => index - 32_768);
    const wrong = [...encodeMuLaw(samples)].flatMap((byte, index) => {
      const sample = index - 32_768;
      const interval = 127 - (byte & 0x7f);
      const isPositive = byte >= 128;
      const [from = 0, to = 0] = decisionValues.slice(interval, interval + 2);
      const magnitude = Math.min(Math.abs(sample), 8159 * 4 - 1);
      return isPositive === sample >= 0 && magnitude >= from && magnitude < to ? [] : [{ sample, byte }];
    });
    expect(wrong).toEqual([]);
  });

  it('undoes decodeMuLaw for every byte but the negative zero, which becomes the positive one', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const expected = Array.from(bytes, (byte) => (byte === 0x7f ? 0xff : byte));
    expect([...encodeMuLaw(decodeMuLaw(bytes))]).toEqual(expected);
  });

  it('writes nothing said as 0xFF', () => {
    expect([...encodeMuLaw(new Int16Array(3))]).toEqual([muLawSilence, muLawSilence, muLawSilence]);
  });
});
