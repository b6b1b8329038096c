import { expect, it } from 'vitest';
import { createExpressions } from '../compile-expression.ts';
import { expressionFunctions } from './function-table.ts';

const compile = createExpressions({
  name: { type: 'text', privacy: 'public' },
  born: { type: 'date', privacy: 'public' },
  opens: { type: 'time', privacy: 'public' },
  start: { type: 'date-time', privacy: 'public' },
  wait: { type: 'duration', privacy: 'public' },
  price: { type: 'money', privacy: 'public' },
  names: { type: 'list', of: { type: 'text' }, privacy: 'public' },
  none: { type: 'list', of: { type: 'money' }, privacy: 'public' },
});
const values = {
  name: ' Ada-7 ',
  born: '2024-02-29',
  opens: '23:45',
  start: '2026-11-24T09:30',
  wait: 5_400,
  price: 'EUR 12.50',
  names: ['Ada', 'Grace', 'Mary'],
  none: [],
};

const rows: [string, string, unknown][] = [
  ['upper(name)', 'text', ' ADA-7 '],
  ['name.lower()', 'text', ' ada-7 '],
  ['trim(name)', 'text', 'Ada-7'],
  ['contains(name, "da")', 'yes-no', true],
  ['name.contains("z")', 'yes-no', false],
  ['startsWith(trim(name), "A")', 'yes-no', true],
  ['endsWith(trim(name), "7")', 'yes-no', true],
  ['replace(name, "a", "$&")', 'text', ' Ad$&-7 '],
  ['replace(name, "", "x")', 'text', ' Ada-7 '],
  ['digits("+1 (202) 555")', 'text', '1202555'],
  ['text(3.5)', 'text', '3.5'],
  ['text(true)', 'text', 'yes'],
  ['text(start)', 'text', '2026-11-24T09:30'],
  ['number("-3.5")', 'number', -3.5],
  ['round(2.5)', 'number', 3],
  ['round(-2.5)', 'number', -3],
  ['round(1.005, 2)', 'number', 1.01],
  ['floor(2.7)', 'number', 2],
  ['ceil(2.1)', 'number', 3],
  ['abs(-2)', 'number', 2],
  ['min(2, 3)', 'number', 2],
  ['max(2, 3)', 'number', 3],
  ['day(start)', 'date', '2026-11-24'],
  ['time(start)', 'time', '09:30'],
  ['at(day(start), opens)', 'date-time', '2026-11-24T23:45'],
  ['weekday(start)', 'choice', 'Tuesday'],
  ['weekday(born) == "Thursday"', 'yes-no', true],
  ['isWeekend("2026-11-22")', 'yes-no', true],
  ['isWeekend(start)', 'yes-no', false],
  ['year(start)', 'number', 2026],
  ['month(start)', 'number', 11],
  ['dayOfMonth(start)', 'number', 24],
  ['hour(opens)', 'number', 23],
  ['minute(start)', 'number', 30],
  ['addDays(start, 7)', 'date-time', '2026-12-01T09:30'],
  ['addDays(born, -366)', 'date', '2023-02-28'],
  ['addDays("2026-12-31", 1)', 'date', '2027-01-01'],
  ['addMonths("2026-01-31", 1)', 'date', '2026-02-28'],
  ['addMonths(born, 12)', 'date', '2025-02-28'],
  ['addMonths(start, -11)', 'date-time', '2025-12-24T09:30'],
  ['addMinutes(start, 870)', 'date-time', '2026-11-25T00:00'],
  ['addMinutes(start, -571)', 'date-time', '2026-11-23T23:59'],
  ['addMinutes(opens, 30)', 'time', '00:15'],
  ['addHours(start, 2.5)', 'date-time', '2026-11-24T12:00'],
  ['daysBetween(start, "2026-12-01")', 'number', 7],
  ['minutesBetween(start, addHours(start, 2))', 'number', 120],
  ['isBefore(born, start)', 'yes-no', true],
  ['isAfter(start, "2026-11-24")', 'yes-no', true],
  ['seconds(90)', 'duration', 90],
  ['minutes(2)', 'duration', 120],
  ['hours(1.5)', 'duration', 5_400],
  ['days(1)', 'duration', 86_400],
  ['inMinutes(wait)', 'number', 90],
  ['money(12.345, "EUR")', 'money', 'EUR 12.35'],
  ['money(1200.4, "JPY")', 'money', 'JPY 1200'],
  ['money(-0.001, "EUR")', 'money', 'EUR 0.00'],
  ['money(0.05, "KWD")', 'money', 'KWD 0.050'],
  ['amount(price)', 'number', 12.5],
  ['currency(price)', 'text', 'EUR'],
  ['plus(price, "EUR 0.10")', 'money', 'EUR 12.60'],
  ['minus(price, "EUR 0.10")', 'money', 'EUR 12.40'],
  ['size(names)', 'number', 3],
  ['size("añ😀")', 'number', 3],
  ['isEmpty(none)', 'yes-no', true],
  ['isEmpty(name)', 'yes-no', false],
  ['join(names, "; ")', 'text', 'Ada; Grace; Mary'],
  ['join([1, 2], "+")', 'text', '1+2'],
  ['first(names)', 'text', 'Ada'],
  ['last(names)', 'text', 'Mary'],
  ['sum([1, 2, 3])', 'number', 6],
  ['sum([price, price])', 'money', 'EUR 25.00'],
  ['sum([wait, minutes(1)])', 'duration', 5_460],
  ['inWords(start)', 'text', 'Tuesday, November twenty-fourth, at nine thirty in the morning'],
  ['spell("Ada-7")', 'text', 'A, D, A, dash, seven'],
  ['digitsOf("12345")', 'text', 'one two three, four five'],
  ['digitsOf(4711)', 'text', 'four seven one one'],
  ['digitsOf("+12025550100")', 'text', 'plus one, two zero two, five five five, zero one zero zero'],
  ['ordinal(3)', 'text', 'third'],
  ['asDate(start)', 'text', 'Tuesday, November twenty-fourth'],
  ['asTime(start)', 'text', 'nine thirty in the morning'],
  ['asTime("16:00")', 'text', 'four in the afternoon'],
  ['listAs(names)', 'text', 'Ada, Grace and Mary'],
  ['listAs(names, "or")', 'text', 'Ada, Grace or Mary'],
];

it.each(rows)('%s is %s: %j', (source, type, value) => {
  const expression = compile(source);
  if ('problem' in expression) throw new Error(expression.problem);
  expect([expression.spec.type, expression.evaluate(values)]).toEqual([type, { value }]);
});

it.each([
  ['number("12 euros")', 'The text is no number.'],
  ['round(1, 7)', 'A number is rounded to 0 to 6 decimals.'],
  ['addDays(start, 0.5)', 'Days and months are added whole: round the number first.'],
  ['addDays(start, 1e9)', 'The date is not in the calendar, or beyond the year 9999.'],
  ['addMonths(start, 1e300)', 'The date is not in the calendar, or beyond the year 9999.'],
  ['addMinutes(start, 1e300)', 'The date is not in the calendar, or beyond the year 9999.'],
  ['minutes(-1)', 'A duration cannot be less than nothing.'],
  ['money(1, "Euro")', 'A currency is three capital letters, such as EUR.'],
  ['money(1e15, "EUR")', 'The amount of money is too large, or no number.'],
  ['sum(none)', 'The list is empty. Ask isEmpty(…) first.'],
  ['first(none)', 'The list is empty. Ask isEmpty(…) first.'],
  ['digitsOf("none")', 'There are no digits in it.'],
  ['spell("")', 'There is nothing in it to spell.'],
  ['ordinal(-1)', 'Only whole numbers from 0 on are places in a row.'],
  ['asDate("soon")', 'The text is no date like 2026-11-24 or 2026-11-24T09:30.'],
  ['asTime("soon")', 'The text is no time like 09:30 or 2026-11-24T09:30.'],
])('%s fails: %s', (source, failure) => {
  const expression = compile(source);
  if ('problem' in expression) throw new Error(expression.problem);
  expect(expression.evaluate(values)).toEqual({ failure });
});

it('has every function in the table above, and its form is right', () => {
  const untested = expressionFunctions.filter(({ name }) => !rows.some(([source]) => source.includes(`${name}(`)));
  expect(untested.map(({ name }) => name)).toEqual(['isSet', 'exists', 'exists_one', 'all', 'filter', 'map']);
});
