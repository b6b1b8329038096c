import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.ts';

const codesOf = (text: string) => new TextEncoder().encode(text);

it('agrees with what Node does, for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(encodeBase64(bytes)).toBe(text);
      expect(decodeBase64(codesOf(text))).toEqual(bytes);
    }),
  );
});

it('reads a part of a text', () => {
  expect(decodeBase64(codesOf('"AAEC"'), 1, 5)).toEqual(Uint8Array.of(0, 1, 2));
});

it.each(['A', 'AA', 'AAA', 'AA==AA==', 'A===', '====', 'AA=A', 'AAA-', 'AA A', 'AAA"', 'ÿAAA', 'AAAAA==='])('refuses %o', (text) => {
  expect(decodeBase64(codesOf(text))).toBeUndefined();
});
