import {
  type Expectation,
  handlerIdSchema,
  moods,
  speakValue,
  type TypeSpec,
  understoodSchema,
  valueSchemaOf,
} from '@callwright/flow-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from './en/normalize.ts';
import { understand } from './understand.ts';

const choices = [
  { value: 'oil', label: 'Oil change', saidAs: ['oil'] },
  { value: 'brakes', label: 'Brakes', saidAs: [], key: '7' },
];
const intents = [
  { name: 'book', examples: ['I want to book', 'an appointment on Tuesday'] },
  { name: 'cancel', examples: ['cancel my appointment', 'not coming'] },
];
const expectations: readonly Expectation[] = [
  ...(['text', 'name', 'yes-no', 'number', 'date', 'time', 'date-time', 'duration', 'phone', 'email'] as const).map((type) => ({ type })),
  { type: 'number', min: -2, max: 12 },
  { type: 'digits', min: 1, max: 40 },
  { type: 'money', currency: 'JPY' },
  { type: 'money', currency: 'EUR' },
  { type: 'choice', choices },
  { type: 'intent', intents },
];
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
const handlers = [{ handler: handlerIdSchema.parse('hd_person'), examples: ['speak to a person', 'operator'] }];
const dayMs = 86_400_000;
const noon = { now: '2026-11-21T12:00:00Z', timeZone: 'UTC' };

const context = fc.record({
  now: fc
    .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2031-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  timeZone: fc.constantFrom(...zones),
  handlers: fc.constantFrom([], handlers),
});
const vocabulary =
  "yes no not actually i mean that's right wrong okay next this tuesday friday week weeks in two a the day after before tomorrow today tonight november may 24th thirty twenty nine " +
  "hundred thousand million dozen half and first second of at half past quarter to oh five 9:30 930 11/24 2026-02-30 am p.m. m morning night noon midnight o'clock hour from now , . ' 1000 99:99 b12 " +
  'plus minus point double triple dot @ at example com underscore s a r dollars euros cents $ € - _ + minutes hours my name is this call me last one option number for to ago yesterday ' +
  'christmas 1985 19 85 12,345 3.5 1/2 k speak person operator cancel oil brakes constructor __proto__ toString';
const salad = fc.array(fc.constantFrom(...vocabulary.split(' ')), { maxLength: 40 }).map((words) => words.join(' '));
const anyWords = fc.oneof(salad, fc.string({ maxLength: 700 }), fc.string({ unit: 'binary', maxLength: 200 }));

describe('understanding', () => {
  it('answers any words with what the contract allows', () => {
    fc.assert(
      fc.property(anyWords, fc.constantFrom(...expectations), context, (words, expectation, at) => {
        const { understood, mood, handler } = understand(words, expectation, at);
        understoodSchema.parse(understood);
        expect([expectation.type, 'nothing']).toContain(understood.type);
        expect([...moods, undefined]).toContain(mood);
        expect(handler === undefined || understood.type === 'nothing').toBe(true);
        if (understood.type !== 'nothing') expectValue(expectation, understood.value);
      }),
      { numRuns: 6_000 },
    );
  });

  it.each(expectations)('reads a very long turn for $type as fast as a short one', (expectation) => {
    const long = [
      'nine '.repeat(50_000),
      'a'.repeat(200_000),
      'one two three no wait '.repeat(20_000),
      'a.'.repeat(100_000),
      'x@'.repeat(100_000),
      '1'.repeat(100_000),
    ];
    for (const words of long) {
      const { understood } = understand(words, expectation, noon);
      if (expectation.type !== 'text') expect(understood).toEqual(understand(words.slice(0, 600), expectation, noon).understood);
    }
  });

  it('understands a date and time as it is spoken, up to 300 days ahead', () => {
    const ahead = fc.record({ days: fc.integer({ min: 1, max: 300 }), step: fc.integer({ min: 7 * 12, max: 22 * 12 }) });
    fc.assert(
      fc.property(ahead, context, ({ days, step }, at) => {
        const day = new Date(Date.parse(at.now) + (days + 1) * dayMs).toISOString().slice(0, 10);
        const value = `${day}T${String(Math.floor(step / 12)).padStart(2, '0')}:${String((step % 12) * 5).padStart(2, '0')}`;
        expectBack({ type: 'date-time' }, value, at);
      }),
      { numRuns: 2_000 },
    );
  });

  it('understands a date as it is spoken, up to 300 days ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), context, (days, at) => {
        expectBack({ type: 'date' }, new Date(Date.parse(at.now) + (days + 1) * dayMs).toISOString().slice(0, 10), at);
      }),
    );
  });

  it('understands a time as it is spoken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_439 }), (minutes) => {
        expectBack({ type: 'time' }, `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`, noon);
      }),
    );
  });

  it('understands numbers as they are spoken', () => {
    const whole = fc.integer({ min: -999_999_999, max: 999_999_999 });
    const decimal = fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 100);
    fc.assert(
      fc.property(fc.oneof(whole, decimal, fc.integer({ min: -200, max: 2_000 })), (value) => {
        expectBack({ type: 'number' }, value === 0 ? 0 : value, noon);
      }),
      { numRuns: 3_000 },
    );
  });

  it('understands money, telephone numbers and addresses as they are written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.integer({ min: 100, max: 199 }),
        fc.stringMatching(/^[a-z]{2,9}$/),
        (cents, line, name) => {
          expectBack({ type: 'money', currency: 'EUR' }, `EUR ${(cents / 100).toFixed(2)}`, noon);
          expectBack({ type: 'phone' }, `+1202555${String(line).padStart(4, '0')}`, noon);
          expectBack({ type: 'email' }, `${name}@example.com`, noon);
        },
      ),
    );
  });

  it('understands spoken yes and no', () => {
    expectBack({ type: 'yes-no' }, true, noon);
    expectBack({ type: 'yes-no' }, false, noon);
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

function expectBack(expectation: Expectation, value: string | number | boolean, at: Parameters<typeof understand>[2]): void {
  const words = speakValue({ type: expectation.type } as TypeSpec, value);
  expect({ words, ...understand(words, expectation, at) }).toMatchObject({ words, understood: { type: expectation.type, value } });
}

function expectValue(expectation: Expectation, value: unknown): void {
  if (expectation.type === 'intent') expect(intents.map(({ name }) => name)).toContain(value);
  else if (expectation.type === 'choice') expect(choices.map((choice) => choice.value)).toContain(value);
  else if (expectation.type === 'name') valueSchemaOf({ type: 'text' }).parse(value);
  else if (expectation.type === 'digits') expect(value).toMatch(/^\d{1,40}$/);
  else valueSchemaOf({ type: expectation.type }).parse(value);
  if (expectation.type === 'number')
    expect(Number(value) >= (expectation.min ?? -Infinity) && Number(value) <= (expectation.max ?? Infinity)).toBe(true);
}
