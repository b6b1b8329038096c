import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMuLaw, encodeMuLaw } from './g711.ts';
import { readWav, writeWav } from './wav.ts';

const callers = new URL('../../embedded-speech/fixtures/caller-utterances/', import.meta.url);
const anySamples = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { maxLength: 50 }).map((samples) => Int16Array.from(samples));

describe('a file written by writeWav', () => {
  it('is read back as it was, from 16-bit PCM', () => {
    fc.assert(
      fc.property(anySamples, fc.integer({ min: 1_000, max: 384_000 }), (samples, sampleRate) => {
        expect(readWav(writeWav({ samples, sampleRate, encoding: 'pcm16' }))).toEqual({ samples, sampleRate });
      }),
    );
  });

  it('is read back as mu-law left it, from mu-law', () => {
    fc.assert(
      fc.property(anySamples, (samples) => {
        const expected = { samples: decodeMuLaw(encodeMuLaw(samples)), sampleRate: 8_000 };
        expect(readWav(writeWav({ samples, sampleRate: 8_000, encoding: 'mu-law' }))).toEqual(expected);
      }),
    );
  });
});

describe('the recorded callers', () => {
  const files = readdirSync(callers).filter((file) => file.endsWith('.wav'));

  it.each(files)('%s is read, and the same after it was written again', (file) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, callers)));
    const sound = readWav(bytes);
    expect(sound.sampleRate).toBe(8_000);
    expect(sound.samples.length).toBeGreaterThan(8_000);
    const written = writeWav({ ...sound, encoding: 'mu-law' });
    expect(written.length).toBe(bytes.length);
    expect(readWav(written)).toEqual(sound);
  });
});

describe('what is refused', () => {
  const file = () => writeWav({ samples: Int16Array.of(1, 2, 3), sampleRate: 8_000, encoding: 'pcm16' });
  const changed = (at: number, value: number) => {
    const bytes = file();
    bytes[at] = value;
    return bytes;
  };
  const rows: readonly [string, Uint8Array, RegExp][] = [
    ['nothing', new Uint8Array(0), /does not begin with RIFF and WAVE/],
    ['another kind of file', changed(0, 0x58), /does not begin with RIFF and WAVE/],
    ['floating point', changed(20, 3), /its format is 3\. Save it as 16-bit PCM/],
    ['stereo', changed(22, 2), /has 2 channels\. Save it as mono/],
    ['24 bits', changed(34, 24), /has 24 bits a sample/],
    ['a rate of nothing', changed(25, 0), /its sample rate is 64 Hz/],
    ['a file cut off', file().slice(0, 46), /chunk "data" claims 6 bytes, and 2 follow/],
    ['half a sample', changed(40, 5), /ends in the middle of a sample/],
    ['no sound', file().slice(0, 36), /has no data chunk/],
    ['no format', changed(12, 0x58), /does not say its format/],
  ];
  it.each(rows)('%s', (_, bytes, sentence) => {
    expect(() => readWav(bytes)).toThrow(sentence);
  });

  it('more than was asked for', () => {
    const long = writeWav({ samples: new Int16Array(8_001), sampleRate: 8_000, encoding: 'mu-law' });
    expect(() => readWav(long, { maxSeconds: 1 })).toThrow('it is 2 seconds long, and 1 are allowed.');
  });
});

it('skips what it does not know, and reads from the middle of a buffer', () => {
  const plain = writeWav({ samples: Int16Array.of(1, 2, 3), sampleRate: 8_000, encoding: 'pcm16' });
  const list = Uint8Array.of(0x4c, 0x49, 0x53, 0x54, 3, 0, 0, 0, 1, 2, 3, 0);
  const padded = Uint8Array.of(9, 9, 9, ...plain.subarray(0, 36), ...list, ...plain.subarray(36));
  expect(readWav(padded.subarray(3)).samples).toEqual(Int16Array.of(1, 2, 3));
});
