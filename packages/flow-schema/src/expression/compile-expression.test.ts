import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../value.ts';
import { createExpressions } from './compile-expression.ts';

const compile = createExpressions({
  name: { type: 'text', privacy: 'personal' },
  visits: { type: 'number', privacy: 'public' },
  isMember: { type: 'yes-no', privacy: 'public' },
  start: { type: 'date-time', privacy: 'public' },
  card: { type: 'text', privacy: 'sensitive' },
});
const values: Record<string, Value> = { name: 'Ada', visits: 3, isMember: true, start: '2026-11-24T09:30', card: '4111' };

describe('an expression', () => {
  it.each([
    ['name', 'text', 'Ada'],
    ['"Hello " + name', 'text', 'Hello Ada'],
    ['visits + 1', 'number', 4],
    ['visits / 2', 'number', 1.5],
    ['visits >= 3 && isMember', 'yes-no', true],
    ['start', 'date-time', '2026-11-24T09:30'],
    ['isMember ? "member 2" : "guest"', 'text', 'member 2'],
    ['start < "2026-12-01T00:00"', 'yes-no', true],
    ['"18 or 19"', 'text', '18 or 19'],
    [`'it\\'s 5'`, 'text', "it's 5"],
    ['7 / 2', 'number', 3.5],
    ['1e3', 'number', 1000],
    ['(1)', 'number', 1],
    ['0x10', 'number', 16],
    ['[1, 2]', 'list', [1, 2]],
  ])('%s is %s: %j', (source, type, value) => {
    const expression = compile(source);
    if ('problem' in expression) throw new Error(expression.problem);
    expect([expression.spec.type, expression.evaluate(values)]).toEqual([type, { value }]);
  });

  it('knows what it reads, and takes the highest label of that', () => {
    expect(compile('name + card')).toMatchObject({ reads: ['name', 'card'], privacy: { label: 'sensitive' } });
    expect(compile('visits > 2')).toMatchObject({ reads: ['visits'], privacy: { label: 'public' } });
  });

  it.each(['nmae', 'name + visits', 'name(', '1 +', '', '[1, "a"]', 'x'.repeat(501), 'constructor', 'name.constructor'])(
    'says what is wrong with %j instead of throwing',
    (source) => {
      expect(compile(source)).toEqual({ problem: expect.stringMatching(/.+/) });
    },
  );

  it('fails as a value when it cannot be evaluated', () => {
    const expression = compile('visits / 0');
    if ('problem' in expression) throw new Error(expression.problem);
    expect(expression.evaluate(values)).toEqual({ failure: expect.any(String) });
    expect(expression.evaluate({})).toEqual({ failure: expect.any(String) });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (source) => void compile(source)));
  });
});
