import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSamples, encodeSamples, fromBrowserSchema } from './browser-messages.ts';

describe('the sound of a browser call', () => {
  it('comes out as it went in, wherever it lies in its buffer', () => {
    fc.assert(
      fc.property(fc.int16Array(), fc.nat(7), (samples, offset) => {
        const moved = new Uint8Array(offset + samples.length * 2);
        moved.set(encodeSamples(samples), offset);
        expect(decodeSamples(moved.subarray(offset))).toEqual(samples);
      }),
    );
  });

  it('is little endian on every machine', () => {
    expect([...encodeSamples(Int16Array.of(0x0102, -2))]).toEqual([0x02, 0x01, 0xfe, 0xff]);
  });

  it('loses an odd byte', () => {
    expect(decodeSamples(Uint8Array.of(1, 0, 7))).toEqual(Int16Array.of(1));
  });
});

describe('the messages of a browser', () => {
  it.each([[{ type: 'typed', words: '' }], [{ type: 'typed', words: 'a'.repeat(1_001) }], [{ type: 'mark', name: 'x', extra: 1 }], [{}]])(
    '%j is refused',
    (message) => {
      expect(fromBrowserSchema.safeParse(message).success).toBe(false);
    },
  );
});
