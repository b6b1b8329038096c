import { expect, it } from 'vitest';
import { allocateBytes, allocateSamples } from './allocate.ts';

it('gives zeros that nobody else has, whatever their lengths', () => {
  const pieces = Array.from({ length: 2_000 }, (_, index) =>
    index % 3 === 0 ? allocateSamples(index % 700) : allocateBytes(index % 1_100),
  );
  for (const [index, piece] of pieces.entries()) {
    expect(piece.every((value) => value === 0)).toBe(true);
    piece.fill((index % 100) + 1);
  }
  const overwritten = pieces.filter((piece, index) => piece.some((value) => value !== (index % 100) + 1));
  expect(overwritten).toEqual([]);
  expect(pieces.map((piece) => piece.length)).toEqual(Array.from({ length: 2_000 }, (_, i) => (i % 3 === 0 ? i % 700 : i % 1_100)));
});
