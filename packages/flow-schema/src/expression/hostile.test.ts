import { describe, expect, it } from 'vitest';
import type { Variables } from '../variable.ts';
import { createExpressions } from './compile-expression.ts';

const own = { type: 'text', privacy: 'public' } as const;
const variables: Variables = {
  text: { type: 'text', privacy: 'public' },
  list: { type: 'list', of: { type: 'number' }, privacy: 'public' },
  texts: { type: 'list', of: { type: 'text' }, privacy: 'public' },
  package: { type: 'text', privacy: 'public' },
  string: { type: 'text', privacy: 'public' },
  constructor: own,
};
const compile = createExpressions(variables);
const values = {
  text: 'x'.repeat(4_000),
  list: Array.from({ length: 200 }, (_, at) => at),
  texts: Array.from({ length: 200 }, () => 'y'.repeat(100)),
};
const tooMuch = 'It goes through too many items. Use fewer loops inside loops, or shorter lists.';
const tooLong = 'The text would be longer than 4000 characters. Use less of it.';

describe('a hostile expression', () => {
  it.each([
    ['x'.repeat(1_000_000), 'It is longer than 500 characters. Split it over several variables.'],
    ['-'.repeat(499) + 1, 'It has more than 200 parts. Split it over several variables.'],
    ['!'.repeat(500), /^Something is missing at its end/],
    ['['.repeat(500), 'It is nested more than 24 deep. Split it over several variables.'],
    ['text.'.repeat(99), 'It is nested more than 24 deep. Split it over several variables.'],
    ['__proto__', 'The name "__proto__" has a meaning of its own here. Give the variable another name.'],
    ['hasOwnProperty', 'There is no variable "hasOwnProperty".'],
    ['toString()', 'There is no function "toString".'],
    ['text.toString()', 'There is no function "toString".'],
    ['__proto__()', /"__proto__" has a meaning of its own/],
    ['text["__proto__"]', /only records have fields/],
    ['list["length"]', /this is a list/],
    ['type(text)', 'There is no function "type". Did you mean "time"?'],
    ['package', 'The name "package" has a meaning of its own here. Give the variable another name.'],
    [`"${'\\'.repeat(300)}`, /^The text that begins with /],
    ['9'.repeat(400), 'The number is too large.'],
  ])('is refused (source %#)', (source, problem) => {
    expect(compile(source)).toEqual({ problem: typeof problem === 'string' ? problem : expect.stringMatching(problem) });
  });

  it.each([
    ['list.all(a, list.all(b, list.all(c, a + b + c >= 0)))', tooMuch],
    ['list.map(a, list.filter(b, b != a).size()).sum()', tooMuch],
    ['list.all(a, texts.filter(b, contains(text, b)).size() >= 0)', tooMuch],
    ['list.map(a, inWords(list)).size()', tooMuch],
    ['list + list', 'The list would have more than 200 items. Use fewer of them.'],
    ['list + [1]', 'The list would have more than 200 items. Use fewer of them.'],
    ['text + text', tooLong],
    ['replace(text, "x", text)', 'The text would be longer than 4000 characters.'],
    ['join(texts, text)', tooLong],
    ['spell(text)', tooLong],
    ['inWords(texts)', tooLong],
  ])('%s fails, and soon', (source, failure) => {
    const compiled = compile(source);
    if ('problem' in compiled) throw new Error(compiled.problem);
    expect(compiled.evaluate(values)).toEqual({ failure });
  });

  it('may use names that mean something to JavaScript or to CEL, as variables', () => {
    const compiled = compile('string + constructor');
    if ('problem' in compiled) throw new Error(compiled.problem);
    expect(compiled.evaluate({ string: 'a' })).toEqual({ failure: 'The variable "constructor" is not set.' });
    expect(compiled.evaluate({ string: 'a', constructor: 'b' } as never)).toEqual({ value: 'ab' });
  });

  it('finds only fields that a record has itself', () => {
    const compiled = createExpressions({ record: { type: 'record', fields: { constructor: own }, privacy: 'public' } })(
      'record.constructor',
    );
    if ('problem' in compiled) throw new Error(compiled.problem);
    expect(compiled.evaluate({ record: {} })).toEqual({ failure: 'The record has no value in the field "constructor".' });
  });

  it('counts work anew every time', () => {
    const compiled = compile('list.all(a, a >= 0)');
    if ('problem' in compiled) throw new Error(compiled.problem);
    for (let times = 0; times < 100; times++) expect(compiled.evaluate(values)).toEqual({ value: true });
  });
});
