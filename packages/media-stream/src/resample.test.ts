import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createResampler } from './resample.ts';

const ratios = [
  { fromHz: 8_000, toHz: 16_000 },
  { fromHz: 8_000, toHz: 48_000 },
  { fromHz: 16_000, toHz: 8_000 },
  { fromHz: 24_000, toHz: 8_000 },
  { fromHz: 48_000, toHz: 8_000 },
  { fromHz: 44_100, toHz: 8_000 },
  { fromHz: 22_050, toHz: 8_000 },
  { fromHz: 8_000, toHz: 44_100 },
  { fromHz: 11_025, toHz: 16_000 },
];

describe.each(ratios)('from $fromHz to $toHz Hz', ({ fromHz, toHz }) => {
  const resample = (...chunks: readonly Int16Array[]) => {
    const resampler = createResampler({ fromHz, toHz });
    return joined([...chunks.map((chunk) => resampler.push(chunk)), resampler.flush()]);
  };

  it('gives the same samples however the input is cut', () => {
    const sound = noise(fromHz / 10);
    const whole = resample(sound);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 }), (cuts) => {
        expect(resample(...cutAt(sound, cuts))).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps the length in time, to the sample', () => {
    for (const length of [0, 1, 7, 159, 160, 1_000]) {
      expect(resample(new Int16Array(length)).length).toBe(Math.ceil((length * toHz) / fromHz));
    }
  });

  it('passes a constant unchanged, away from its two ends', () => {
    const level = resample(new Int16Array(fromHz / 10).fill(12_345));
    expect(new Set(middleOf(level))).toEqual(new Set([12_345]));
  });

  // The band of a telephone is 300 to 3,400 Hz; the filter begins to fall off in the upper end of it.
  it.each([300, 1_000, 3_000])('keeps a sine of %d Hz where it was and as loud as it was, 60 dB above what it adds', (hz) => {
    const output = resample(sine({ hz, rate: fromHz, seconds: 0.2 }));
    const ideal = sine({ hz, rate: toHz, seconds: 0.2 });
    expect(signalToNoise(middleOf(ideal), middleOf(output))).toBeGreaterThan(60);
  });
});

describe('going down', () => {
  it('keeps out what the lower rate cannot carry', () => {
    const resampler = createResampler({ fromHz: 48_000, toHz: 8_000 });
    const output = resampler.push(sine({ hz: 6_000, rate: 48_000, seconds: 0.2 }));
    expect(Math.max(...middleOf(output).map(Math.abs))).toBeLessThan(20);
  });
});

describe('the ends of the scale', () => {
  it('does not wrap a peak round', () => {
    const square = Int16Array.from({ length: 800 }, (_, at) => (Math.floor(at / 8) % 2 === 0 ? 32_767 : -32_768));
    const output = createResampler({ fromHz: 8_000, toHz: 48_000 }).push(square);
    // Within a half period the sign holds; wrapping would turn it.
    const wrapped = [...output].filter((sample, at) => at % 48 > 12 && at % 48 < 36 && sample > 0 !== Math.floor(at / 48) % 2 < 1);
    expect(wrapped).toEqual([]);
  });
});

describe('after flush', () => {
  it('starts afresh', () => {
    const resampler = createResampler({ fromHz: 24_000, toHz: 8_000 });
    const sound = noise(1_000);
    const once = joined([resampler.push(sound), resampler.flush()]);
    expect(joined([resampler.push(sound), resampler.flush()])).toEqual(once);
  });
});

it('gives the same rate back as it is', () => {
  const sound = noise(100);
  expect(createResampler({ fromHz: 8_000, toHz: 8_000 }).push(sound)).toEqual(sound);
});

it.each([0, -8_000, 8_000.5, Number.NaN, 1_000_000])('refuses a rate of %d', (fromHz) => {
  expect(() => createResampler({ fromHz, toHz: 8_000 })).toThrow(/is no sample rate/);
});

function sine({ hz, rate, seconds }: { readonly hz: number; readonly rate: number; readonly seconds: number }): Int16Array {
  return Int16Array.from({ length: rate * seconds }, (_, at) => Math.round(20_000 * Math.sin((2 * Math.PI * hz * at) / rate)));
}

function noise(length: number): Int16Array {
  let state = 1;
  return Int16Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state >> 16;
  });
}

function cutAt(sound: Int16Array, lengths: readonly number[]): Int16Array[] {
  let from = 0;
  const pieces = lengths.map((length) => {
    from += length;
    return sound.slice(from - length, from);
  });
  return [...pieces, sound.slice(from)];
}

function joined(pieces: readonly Int16Array[]): Int16Array {
  return Int16Array.from(pieces.flatMap((piece) => [...piece]));
}

function middleOf(sound: Int16Array): Int16Array {
  return sound.slice(Math.floor(sound.length / 4), Math.floor((sound.length * 3) / 4));
}

function signalToNoise(ideal: Int16Array, output: Int16Array): number {
  let signal = 0;
  let error = 0;
  for (const [at, sample] of ideal.entries()) {
    signal += sample ** 2;
    error += (sample - (output[at] ?? 0)) ** 2;
  }
  return 10 * Math.log10(signal / Math.max(error, 1e-9));
}
