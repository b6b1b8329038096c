import { createExpressions, type ValueType } from '@callwright/flow-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeFixed, type InputValue, readInput, writeInput } from './input-value.ts';

describe('an input', () => {
  it.each<[string | undefined, ValueType, InputValue]>([
    [undefined, 'text', { type: 'nothing' }],
    [' ', 'text', { type: 'nothing' }],
    ['name', 'text', { type: 'variable', name: 'name' }],
    ['start', 'date-time', { type: 'variable', name: 'start' }],
    ['"Oil change"', 'text', { type: 'fixed', value: 'Oil change' }],
    ['""', 'text', { type: 'fixed', value: '' }],
    ['30', 'number', { type: 'fixed', value: '30' }],
    ['true', 'yes-no', { type: 'fixed', value: 'true' }],
    ['30', 'text', { type: 'formula', source: '30' }],
    ['price * 2', 'number', { type: 'formula', source: 'price * 2' }],
    ['"a" + "b"', 'text', { type: 'formula', source: '"a" + "b"' }],
    ['"2026-11-24T09:30"', 'date-time', { type: 'formula', source: '"2026-11-24T09:30"' }],
  ])('%s of %s is read as %o', (source, type, value) => {
    expect(readInput(source, type)).toEqual(value);
  });

  it('that is fixed text comes back as it was, and the flow understands it', () => {
    const compile = createExpressions({});
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (value) => {
        const source = writeInput({ type: 'fixed', value }, 'text');
        const expression = compile(source ?? '');
        expect(readInput(source, 'text')).toEqual({ type: 'fixed', value });
        expect('problem' in expression ? expression.problem : expression.evaluate({})).toEqual({ value });
      }),
    );
  });

  it('of every type but a day and a time can be fixed', () => {
    expect((['text', 'number', 'yes-no', 'date-time'] as const).filter(canBeFixed)).toEqual(['text', 'number', 'yes-no']);
  });
});
