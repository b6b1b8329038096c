import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbove } from '../privacy.ts';
import { compilePrompt } from '../prompt/compile-prompt.ts';
import { speakValue } from '../speaking/speak-value.ts';
import { writeValue } from '../speaking/write-value.ts';
import type { Value } from '../value.ts';
import { createExpressions, type Expression } from './compile-expression.ts';
import { allValues, anyGuard, anySource, anyValues, anyVariables, isOf, strangeValues } from './testing/any-expression.ts';
import { valueFits } from './value-fits.ts';

const compile = createExpressions(anyVariables);

function right(source: string): Expression {
  const expression = compile(source);
  fc.pre(!('problem' in expression));
  return expression as Expression;
}

describe('any expression', () => {
  it('is compiled or refused with a sentence, whatever is typed', () => {
    const tokens = fc.array(
      fc.constantFrom(...'t n l lr . ( ) [ ] { } , : ? ! - + == && || in "a" 1 null __proto__ exists x \\ \' \n'.split(' ')),
      { maxLength: 30 },
    );
    const anything = fc.oneof(
      fc.string({ maxLength: 80, unit: 'binary' }),
      fc.string({ maxLength: 80, unit: 'grapheme-ascii' }),
      tokens.map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(anything, (source) => {
        const compiled = compile(source);
        if ('problem' in compiled) expect(compiled.problem).toMatch(/^.+[.?]$/su);
      }),
      { numRuns: 400 },
    );
  });

  it('gives a value of its type, or says why not', () => {
    fc.assert(
      fc.property(anySource, anyValues, (source, values) => {
        const expression = right(source);
        const result = expression.evaluate(values);
        if ('failure' in result) expect(result.failure).toMatch(/\.$/);
        else expect([source, result.value, isOf(expression.spec, result.value)]).toEqual([source, result.value, true]);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same value every time', () => {
    fc.assert(
      fc.property(anySource, anyValues, (source, values) => {
        const expression = right(source);
        expect(expression.evaluate(values)).toEqual(expression.evaluate(values));
      }),
    );
  });

  it('never throws, whatever the variables hold', () => {
    fc.assert(
      fc.property(anySource, strangeValues, (source, values) => {
        const expression = right(source);
        const result = expression.evaluate(values);
        if ('value' in result) speakValue(expression.spec, result.value);
      }),
      { numRuns: 300 },
    );
  });

  it('is spoken and written as text that is not empty', () => {
    fc.assert(
      fc.property(anySource, allValues, (source, values) => {
        const expression = right(source);
        const result = expression.evaluate(values);
        fc.pre('value' in result && !(expression.spec.type === 'text' && result.value === ''));
        const { value } = result as { value: Value };
        expect(speakValue(expression.spec, value)).not.toBe('');
        if (expression.spec.type !== 'list') expect(writeValue(expression.spec, value)).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('needs no variable but those it reads', () => {
    fc.assert(
      fc.property(anySource, allValues, fc.array(fc.constantFrom(...Object.keys(anyVariables))), (source, values, dropped) => {
        const expression = right(source);
        const kept = Object.entries(values).filter(([name]) => expression.reads.includes(name) || !dropped.includes(name));
        const result = expression.evaluate(Object.fromEntries(kept));
        if ('failure' in result) expect(result.failure).not.toContain('is not set');
      }),
      { numRuns: 400 },
    );
  });

  it('is only true when its guards are set', () => {
    fc.assert(
      fc.property(anyGuard, anyValues, (source, values) => {
        const expression = right(source);
        expect(expression.guards).not.toEqual([]);
        const result = expression.evaluate(values);
        if ('value' in result && result.value === true) for (const name of expression.guards) expect(values).toHaveProperty(name);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on a variable that it does not mention', () => {
    fc.assert(
      fc.property(anySource, anyValues, anyValues, (source, values, others) => {
        const expression = right(source);
        const mentioned = Object.fromEntries(Object.entries(values).filter(([name]) => expression.mentions.includes(name)));
        const unmentioned = Object.fromEntries(Object.entries(others).filter(([name]) => !expression.mentions.includes(name)));
        expect(expression.evaluate({ ...unmentioned, ...mentioned })).toEqual(expression.evaluate(values));
      }),
      { numRuns: 400 },
    );
  });
});

it('tells nothing of values that are more private than it is', () => {
  fc.assert(
    fc.property(anySource, allValues, allValues, (source, values, others) => {
      const expression = right(source);
      const isHidden = (name: string) => isAbove(anyVariables[name]?.privacy ?? 'public', expression.privacy.label);
      const hidden = Object.fromEntries(Object.entries(others).filter(([name]) => isHidden(name)));
      expect(expression.evaluate({ ...values, ...hidden })).toEqual(expression.evaluate(values));
    }),
    { numRuns: 400 },
  );
});

it('fits a type exactly when the type has a schema that takes it', () => {
  fc.assert(
    fc.property(allValues, (values) => {
      for (const spec of Object.values(anyVariables)) {
        for (const value of Object.values(values)) expect(valueFits(spec, value)).toBe(isOf(spec, value));
      }
    }),
    { numRuns: 50 },
  );
});

it('renders any prompt, or says why not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom('{{', '}}', '\\{{', '{', '}', '"', ' hello ', '\n'), anySource), { maxLength: 8 }),
      anyValues,
      (parts, values) => {
        const prompt = compilePrompt(parts.join(''), compile);
        if ('problem' in prompt) expect(prompt.problem).toMatch(/[.?]$/);
        else {
          const result = prompt.render(values);
          if ('text' in result) expect(result.text).toBe(result.text.replace(/\s+/g, ' ').trim());
        }
      },
    ),
    { numRuns: 400 },
  );
});
