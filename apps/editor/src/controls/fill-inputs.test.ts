import { actionSignatureSchema, type ValueType } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { sketchFlow } from '../testing/sketch-flow.ts';
import { fillInputs } from './fill-inputs.ts';

const book = actionSignatureSchema.parse({
  plugin: 'calendar',
  action: 'book',
  title: 'Book',
  input: {
    start: { type: 'date-time', title: 'Start' },
    name: { type: 'text', title: 'Name' },
    phone: { type: 'text', title: 'Phone', isOptional: true },
  },
  output: {},
  isIdempotent: true,
  timeoutMs: 1_000,
});
const fill = (variables: Record<string, ValueType>) => fillInputs(book, sketchFlow({}, variables).variables);

describe('an action that was just chosen', () => {
  it.each<[string, Record<string, ValueType>, Record<string, string>]>([
    ['takes variables by their names', { name: 'text', other: 'text', start: 'date-time' }, { name: 'name', start: 'start' }],
    [
      'takes the only variable of a type, but not for what may be left out',
      { who: 'text', when: 'date-time' },
      { start: 'when', name: 'who' },
    ],
    ['does not guess among several', { one: 'text', two: 'text' }, {}],
    ['takes no variable of another type, whatever its name', { start: 'text', name: 'number' }, { name: 'start' }],
  ])('%s', (_what, variables, filled) => {
    expect(fill(variables)).toEqual(filled);
  });
});
