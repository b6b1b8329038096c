import { speakValue, type TypeSpec, understoodSchema, valueSchemaOf } from '@callwright/flow-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from './en/normalize.ts';
import { understand } from './understand.ts';

const expectations = [{ type: 'text' }, { type: 'yes-no' }, { type: 'date-time' }] as const;
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
const dayMs = 86_400_000;

const context = fc.record({
  now: fc
    .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2031-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  timeZone: fc.constantFrom(...zones),
});
const vocabulary =
  "yes no not actually i mean that's right wrong okay next this tuesday friday week weeks in two a the day after tomorrow today tonight november may 24th thirty twenty nine " +
  "hundred thousand and first second of at half past quarter to oh five 9:30 930 11/24 2026-02-30 am p.m. m morning night noon midnight o'clock hour from now , . ' 1000 99:99 b12";
const salad = fc.array(fc.constantFrom(...vocabulary.split(' ')), { maxLength: 40 }).map((words) => words.join(' '));
const anyWords = fc.oneof(salad, fc.string({ maxLength: 700 }), fc.string({ unit: 'binary', maxLength: 200 }));

describe('understanding', () => {
  it('answers any words with what the contract allows', () => {
    fc.assert(
      fc.property(anyWords, fc.constantFrom(...expectations), context, (words, expectation, at) => {
        const understood = understoodSchema.parse(understand(words, expectation, at).understood);
        if (understood.type !== 'nothing') valueSchemaOf(expectation as TypeSpec).parse(understood.value);
      }),
      { numRuns: 2_000 },
    );
  });

  it('understands a date and time as it is spoken, up to 300 days ahead', () => {
    const ahead = fc.record({ days: fc.integer({ min: 1, max: 300 }), step: fc.integer({ min: 7 * 12, max: 22 * 12 }) });
    fc.assert(
      fc.property(ahead, context, ({ days, step }, at) => {
        const day = new Date(Date.parse(at.now) + (days + 1) * dayMs).toISOString().slice(0, 10);
        const value = `${day}T${String(Math.floor(step / 12)).padStart(2, '0')}:${String((step % 12) * 5).padStart(2, '0')}`;
        expect(understand(speakValue({ type: 'date-time' }, value), { type: 'date-time' }, at).understood).toEqual({
          type: 'date-time',
          value,
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('understands spoken yes and no', () => {
    const at = { now: '2026-11-21T09:00:00Z', timeZone: 'UTC' };
    const heard = [true, false].map((value) => understand(speakValue({ type: 'yes-no' }, value), { type: 'yes-no' }, at).understood);
    expect(heard).toEqual([
      { type: 'yes-no', value: true },
      { type: 'yes-no', value: false },
    ]);
  });
});

describe('normalising', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        expect(normalize(normalize(words))).toBe(normalize(words));
      }),
      { numRuns: 3_000 },
    );
  });

  it('stays short, however long the words', () => {
    expect(normalize('9am'.repeat(10_000)).length).toBeLessThanOrEqual(500);
    expect(normalize('9am '.repeat(10_000)).length).toBeLessThanOrEqual(500);
  });
});
