import { describe, expect, it } from 'vitest';
import { layers } from './layers.ts';

const rows = Object.entries(layers).flatMap(([folder, { layer, mayImport, typesOf = [] }]) =>
  [...mayImport, ...typesOf].map((other) => ({ folder, layer, other, below: layers[other]?.layer ?? Number.NaN })),
);

describe('the layers', () => {
  it.each(rows)('let $folder import $other, which lies below', ({ layer, below }) => {
    expect(below).toBeLessThan(layer);
  });
});
