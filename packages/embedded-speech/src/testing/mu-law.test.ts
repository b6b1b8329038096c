import { describe, expect, it } from 'vitest';
import { decodeMuLaw, encodeMuLaw } from './mu-law.ts';

describe('the telephone line of the tests', () => {
  it('gives every byte back, but for the two zeros', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => byte !== 0x7f);
    expect(encodeMuLaw(decodeMuLaw(bytes))).toEqual(bytes);
  });

  it('knows the silence and the loudest samples of G.711', () => {
    expect([...decodeMuLaw(Uint8Array.of(0xff, 0x00, 0x80))]).toEqual([0, -32_124, 32_124]);
  });
});
