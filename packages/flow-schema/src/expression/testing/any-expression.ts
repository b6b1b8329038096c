import fc from 'fast-check';
import { valueSchemaOf } from '../../type-spec.ts';
import type { Value } from '../../value.ts';
import type { Values, Variables } from '../../variable.ts';

const choices = [
  { value: 'basic', label: 'Basic plan', saidAs: [] },
  { value: 'gold', label: 'Gold plan', saidAs: [] },
];
const person = { name: { type: 'text' }, since: { type: 'date' }, plan: { type: 'choice', choices } } as const;

/** One of each type, of different privacy. */
export const anyVariables: Variables = {
  t: { type: 'text', privacy: 'personal' },
  n: { type: 'number', privacy: 'public' },
  b: { type: 'yes-no', privacy: 'public' },
  d: { type: 'date', privacy: 'sensitive', sensitive: 'health' },
  c: { type: 'time', privacy: 'public' },
  s: { type: 'date-time', privacy: 'public' },
  w: { type: 'duration', privacy: 'public' },
  p: { type: 'phone', privacy: 'personal' },
  e: { type: 'email', privacy: 'personal' },
  m: { type: 'money', privacy: 'public' },
  k: { type: 'choice', choices, privacy: 'public' },
  r: { type: 'record', fields: person, privacy: 'personal' },
  l: { type: 'list', of: { type: 'number' }, privacy: 'public' },
  lt: { type: 'list', of: { type: 'text' }, privacy: 'public' },
  lr: { type: 'list', of: { type: 'record', fields: person }, privacy: 'sensitive', sensitive: 'card' },
};

const two = (max: number, min = 0) => fc.integer({ min, max }).map((part) => String(part).padStart(2, '0'));
const date = fc
  .tuple(fc.integer({ min: 0, max: 9_999 }), two(12, 1), two(31, 1))
  .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${month}-${day}`);
const time = fc.tuple(two(23), two(59)).map(([hour, minute]) => `${hour}:${minute}`);
const text = fc.string({ maxLength: 20, unit: 'binary' });
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -5, max: 300 }));
const money = fc
  .tuple(
    fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'XTS'),
    fc.integer({ min: -99_999, max: 99_999 }),
    fc.constantFrom('', '.5', '.25', '.125'),
  )
  .map(([currency, whole, part]) => `${currency} ${whole}${part}`);
const record = fc.record({ name: text, since: date, plan: fc.constantFrom('basic', 'gold') }, { noNullPrototype: true });

const valuesOf: Readonly<Record<keyof typeof anyVariables, fc.Arbitrary<Value>>> = {
  t: text,
  n: number,
  b: fc.boolean(),
  d: date,
  c: time,
  s: fc.tuple(date, time).map(([day, clock]) => `${day}T${clock}`),
  w: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  p: fc.constantFrom('+12025550100', '+442079460000', '+4930123456'),
  e: fc.constantFrom('ada@example.com', 'a.b-c_7@mail.example.org'),
  m: money,
  k: fc.constantFrom('basic', 'gold'),
  r: record,
  l: fc.array(number, { maxLength: 6 }),
  lt: fc.array(text, { maxLength: 6 }),
  lr: fc.array(record, { maxLength: 4 }),
};

/** Values for some of them or all. */
export const anyValues = fc.record(valuesOf, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Values>;
export const allValues = fc.record(valuesOf, { noNullPrototype: true }) as fc.Arbitrary<Values>;

/** Anything that JSON can hold, where a value should be. */
export const strangeValues = fc.dictionary(fc.constantFrom(...Object.keys(anyVariables)), fc.jsonValue() as fc.Arbitrary<Value>, {
  noNullPrototype: true,
});

const fill = (shape: string, parts: readonly string[]) => parts.reduce((source, part) => source.replace('#', () => part), shape);
const leaves = {
  text: ['t', '"Ada"', 'r.name', 'lr[0].name', '"\\u00e9 {{"'],
  number: ['n', '3', '0', '-2.5', 'l[0]', '1e308', 'first(l)'],
  yesNo: ['b', 'true', 'isSet(t)', 'isSet(n)', 'isSet(lr)', 'isSet(d)'],
  dated: ['d', 's', '"2026-11-24"', 'r.since', 'last(lr).since'],
  list: ['l', 'lt', 'lr', '[]', '[1, n]', '[t]'],
  any: ['c', 'w', 'p', 'e', 'm', 'k', 'r', 'lr[1]', '{"name": t, "n": n}', '"EUR 1.00"'],
} as const;

/** What grows out of the leaves: `#` is a part of the kind that is named for it. */
const shapes: Readonly<Record<keyof typeof leaves, readonly (readonly [string, ...(keyof typeof leaves)[]])[]>> = {
  text: [
    ['# + #', 'text', 'text'],
    ['upper(#)', 'text'],
    ['replace(#, #, #)', 'text', 'text', 'text'],
    ['inWords(#)', 'any'],
    ['inWords(#)', 'dated'],
    ['spell(#)', 'text'],
    ['digitsOf(#)', 'number'],
    ['ordinal(#)', 'number'],
    ['listAs(#, "or")', 'list'],
    ['text(#)', 'number'],
    ['asDate(#)', 'dated'],
    ['(# ? # : #)', 'yesNo', 'text', 'text'],
    ['join(lt, #)', 'text'],
  ],
  number: [
    ['(# + #)', 'number', 'number'],
    ['(# * #)', 'number', 'number'],
    ['(# / #)', 'number', 'number'],
    ['(# % #)', 'number', 'number'],
    ['-#', 'number'],
    ['round(#, 2)', 'number'],
    ['size(#)', 'list'],
    ['size(#)', 'text'],
    ['daysBetween(#, #)', 'dated', 'dated'],
    ['number(#)', 'text'],
    ['sum(l)'],
    ['(# ? # : #)', 'yesNo', 'number', 'number'],
  ],
  yesNo: [
    ['(# && #)', 'yesNo', 'yesNo'],
    ['(# || #)', 'yesNo', 'yesNo'],
    ['!#', 'yesNo'],
    ['(# == #)', 'text', 'text'],
    ['(# < #)', 'number', 'number'],
    ['(# in [#, t])', 'text', 'text'],
    ['isBefore(#, #)', 'dated', 'dated'],
    ['contains(#, #)', 'text', 'text'],
    ['#.exists(x, #)', 'list', 'yesNo'],
    ['l.all(x, x > #)', 'number'],
    ['lr.exists_one(x, x.name == #)', 'text'],
    ['isEmpty(#)', 'list'],
  ],
  dated: [
    ['addDays(#, #)', 'dated', 'number'],
    ['addMonths(#, #)', 'dated', 'number'],
    ['addMinutes(s, #)', 'number'],
    ['day(#)', 'dated'],
    ['at(day(#), c)', 'dated'],
    ['(# ? # : #)', 'yesNo', 'dated', 'dated'],
  ],
  list: [
    ['#.map(x, #)', 'list', 'number'],
    ['#.map(x, #)', 'list', 'text'],
    ['#.filter(x, #)', 'list', 'yesNo'],
    ['(# + #)', 'list', 'list'],
    ['(# ? # : #)', 'yesNo', 'list', 'list'],
  ],
  any: [
    ['(m + m)'],
    ['(m * #)', 'number'],
    ['money(#, "EUR")', 'number'],
    ['minutes(#)', 'number'],
    ['(w * #)', 'number'],
    ['weekday(#)', 'dated'],
    ['time(s)'],
    ['{"a": #, "b": #}', 'text', 'number'],
    ['#', 'text'],
    ['#', 'number'],
    ['#', 'yesNo'],
    ['#', 'dated'],
    ['#', 'list'],
  ],
};

const sources = fc.letrec<Record<keyof typeof leaves, string>>((tie) => {
  const kind = (name: keyof typeof leaves) =>
    fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom(...leaves[name]),
      ...shapes[name].map(([shape, ...parts]) => fc.tuple(...parts.map((part) => tie(part))).map((sources) => fill(shape, sources))),
    );
  return { text: kind('text'), number: kind('number'), yesNo: kind('yesNo'), dated: kind('dated'), list: kind('list'), any: kind('any') };
});

/** Sources of which most have the right types. */
export const anySource: fc.Arbitrary<string> = sources.any;

/** Conditions that cannot be true unless some variable is set. */
export const anyGuard: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('isSet(_) && X', 'X && isSet(_)', '!(!isSet(_) || X)', '!(X || !isSet(_))', '(isSet(_) && X) || (isSet(_) && b)'),
    fc.constantFrom('t', 'n', 'lr'),
    sources.yesNo,
  )
  .map(([shape, name, condition]) => shape.replaceAll('_', name).replace('X', () => condition));

/** Whether a value is what its type says. */
export function isOf(spec: Parameters<typeof valueSchemaOf>[0], value: Value): boolean {
  return valueSchemaOf(spec).safeParse(value).success;
}
