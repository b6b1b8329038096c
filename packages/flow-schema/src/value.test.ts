import { describe, expect, it } from 'vitest';
import { jsonSchema } from './value.ts';

describe('JSON from outside', () => {
  const nested = (depth: number): unknown => JSON.parse(`${'{"a":['.repeat(depth / 2)}1${']}'.repeat(depth / 2)}`);
  const circle: Record<string, unknown> = {};
  circle.inside = [circle];
  const shared = Array.from({ length: 2_000 }).reduce<object>((inner) => ({ one: inner, other: inner }), {});

  it.each([
    ['as deep as allowed', nested(1_000)],
    ['empty', {}],
    ['nothing', null],
    ['a list of all there is', [1, 'a', true, null, { constructor: [] }]],
  ])('%s is as it was', (_what, value) => {
    expect(jsonSchema.parse(value)).toEqual(value);
  });

  it.each([
    ['nested too deep', nested(1_002)],
    ['nested deeper than any stack', nested(1_000_000)],
    ['a circle', circle],
    ['one that holds the same again and again', shared],
  ])('%s is refused', (_what, value) => {
    expect(jsonSchema.safeParse(value).error?.issues).toEqual([
      expect.objectContaining({ message: 'expected JSON that is nested no more than 1000 deep' }),
    ]);
  });

  it.each([
    ['nothing at all', undefined],
    ['a number that is none', [Number.NaN]],
    ['an endless number', { value: Number.POSITIVE_INFINITY }],
    ['a function', { value: () => 1 }],
  ])('%s is refused', (_what, value) => {
    expect(jsonSchema.safeParse(value).success).toBe(false);
  });
});
