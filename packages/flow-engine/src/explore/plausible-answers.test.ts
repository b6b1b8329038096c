import { type Expectation, expectationSchema, understoodSchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { noAnswer, plausibleAnswers, understandPlainly } from './plausible-answers.ts';

const now = '2026-11-30T09:00:00Z';
const context = { now, timeZone: 'UTC' };
const choices = [
  { value: 'repairs', label: 'Repairs', saidAs: [] },
  { value: 'sales', label: 'Sales', saidAs: [] },
];

const rows: readonly [Expectation['type'], object, words: readonly string[]][] = [
  ['text', {}, ['Ada Lovelace']],
  ['name', {}, ['Ada Lovelace']],
  ['yes-no', {}, ['yes', 'no']],
  ['number', { min: 2, max: 8 }, ['2', '5', '8']],
  ['digits', { min: 4, max: 6 }, ['1 2 3 4']],
  ['date', {}, ['tomorrow']],
  ['time', {}, ['at ten in the morning']],
  ['date-time', {}, ['tomorrow at ten']],
  ['duration', {}, ['half an hour', 'two hours']],
  ['phone', {}, ['+1 202 555 0142']],
  ['email', {}, ['ada@example.com']],
  ['money', { currency: 'EUR' }, ['12 EUR']],
  ['choice', { choices }, ['Repairs', 'Sales']],
  ['intent', { intents: [{ name: 'book', examples: ['I would like a table', 'a table please'] }] }, ['I would like a table']],
];

describe('what callers may answer', () => {
  it.each(rows)('to %s is what such a value looks like, and is understood as that', (type, more, words) => {
    const expectation = expectationSchema.parse({ type, ...more });
    const answers = plausibleAnswers(expectation, now);
    expect(answers.map((answer) => answer.words)).toEqual(words);
    for (const answer of answers) {
      expect(understoodSchema.parse(answer.understood)).toEqual(answer.understood);
      expect(understandPlainly(answer.words, expectation, context)).toEqual({ understood: answer.understood });
    }
    expect(understandPlainly(noAnswer, expectation, context)).toEqual({ understood: { type: 'nothing' } });
  });

  it('is counted from the day of the call', () => {
    expect(plausibleAnswers({ type: 'date' }, now)[0]?.understood).toEqual({ type: 'date', value: '2026-12-01' });
  });

  it('may be for a handler when it answers nothing that was asked', () => {
    const handlers = [{ handler: 'hd_help' as never, examples: ['help me'] }];
    expect(understandPlainly('help me', { type: 'yes-no' }, { ...context, handlers })).toEqual({
      understood: { type: 'nothing' },
      handler: 'hd_help',
    });
  });
});
