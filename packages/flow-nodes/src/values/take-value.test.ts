import type { TypeSpec } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { takeValue } from './take-value.ts';

describe('takeValue', () => {
  it.each<[unknown, TypeSpec, unknown]>([
    ['7', { type: 'number' }, 7],
    ['-1.5', { type: 'number' }, -1.5],
    [7, { type: 'text' }, '7'],
    ['1800', { type: 'duration' }, 1_800],
    ['2026-11-24', { type: 'date' }, '2026-11-24'],
    [['a'], { type: 'list', of: { type: 'text' } }, ['a']],
  ])('takes %j for %j', (raw, spec, value) => {
    expect(takeValue(raw, spec)).toEqual({ value });
  });

  it.each<[unknown, TypeSpec]>([
    ['7 euros', { type: 'number' }],
    ['Infinity', { type: 'number' }],
    ['', { type: 'number' }],
    [true, { type: 'text' }],
    ['yes', { type: 'yes-no' }],
    ['soon', { type: 'date' }],
    [null, { type: 'text' }],
    [undefined, { type: 'text' }],
    [20261124, { type: 'date' }],
    ['20261124', { type: 'date' }],
    ['1', { type: 'yes-no' }],
    [Number.NaN, { type: 'number' }],
  ])('does not take %j for %j', (raw, spec) => {
    expect(takeValue(raw, spec)).toEqual({ problem: expect.any(String) });
  });
});
