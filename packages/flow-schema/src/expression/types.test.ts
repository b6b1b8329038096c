import { describe, expect, it } from 'vitest';
import type { Values, Variables } from '../variable.ts';
import { createExpressions } from './compile-expression.ts';

const plans = [
  { value: 'basic', label: 'Basic plan', saidAs: [] },
  { value: 'gold', label: 'Gold plan', saidAs: [] },
];
const variables: Variables = {
  name: { type: 'text', privacy: 'personal' },
  visits: { type: 'number', privacy: 'public' },
  isMember: { type: 'yes-no', privacy: 'public' },
  born: { type: 'date', privacy: 'personal' },
  opens: { type: 'time', privacy: 'public' },
  start: { type: 'date-time', privacy: 'public' },
  wait: { type: 'duration', privacy: 'public' },
  phone: { type: 'phone', privacy: 'personal' },
  email: { type: 'email', privacy: 'personal' },
  price: { type: 'money', privacy: 'public' },
  plan: { type: 'choice', choices: plans, privacy: 'public' },
  customer: {
    type: 'record',
    fields: { name: { type: 'text' }, since: { type: 'date' }, plan: { type: 'choice', choices: plans } },
    privacy: 'public',
  },
  numbers: { type: 'list', of: { type: 'number' }, privacy: 'public' },
  orders: { type: 'list', of: { type: 'record', fields: { item: { type: 'text' }, price: { type: 'money' } } }, privacy: 'public' },
  nobody: { type: 'text', privacy: 'public' },
};
const values: Values = {
  name: 'Ada',
  visits: 3,
  isMember: true,
  born: '1985-05-03',
  opens: '09:30',
  start: '2026-11-24T09:30',
  wait: 5_400,
  phone: '+12025550100',
  email: 'ada@example.com',
  price: 'EUR 12.50',
  plan: 'gold',
  customer: { name: 'Grace', since: '2020-02-29', plan: 'basic' },
  numbers: [1, 2, 3, 4],
  orders: [
    { item: 'tea', price: 'EUR 2.50' },
    { item: 'cake', price: 'EUR 4.00' },
  ],
};
const compile = createExpressions(variables);

describe('an expression of any type', () => {
  it.each([
    ['born', 'date', '1985-05-03'],
    ['born < "1990-01-01"', 'yes-no', true],
    ['opens == "09:30"', 'yes-no', true],
    ['isMember ? start : "2026-01-01T00:00"', 'date-time', '2026-11-24T09:30'],
    ['isMember ? plan : "basic"', 'choice', 'gold'],
    ['isMember ? "basic" : plan', 'choice', 'basic'],
    ['"2026-12-01T00:00" > start', 'yes-no', true],
    ['plan == "gold"', 'yes-no', true],
    ['plan in ["basic", "gold"]', 'yes-no', true],
    ['"gold" in [plan]', 'yes-no', true],
    ['visits in []', 'yes-no', false],
    ['wait + 60', 'duration', 5_460],
    ['wait * 2', 'duration', 10_800],
    ['wait / minutes(1)', 'number', 90],
    ['wait >= minutes(90)', 'yes-no', true],
    ['price + price', 'money', 'EUR 25.00'],
    ['price * 2', 'money', 'EUR 25.00'],
    ['2 * price', 'money', 'EUR 25.00'],
    ['price / 3', 'money', 'EUR 4.17'],
    ['price / "EUR 5.00"', 'number', 2.5],
    ['price - "EUR 20.00"', 'money', 'EUR -7.50'],
    ['-price', 'money', 'EUR -12.50'],
    ['price == "EUR 12.5"', 'yes-no', true],
    ['price > "EUR 9.00"', 'yes-no', true],
    ['"It costs " + price', 'text', 'It costs EUR 12.50'],
    ['customer.name', 'text', 'Grace'],
    ['customer["since"]', 'date', '2020-02-29'],
    ['customer.plan', 'choice', 'basic'],
    ['customer == {"name": "Grace", "since": "2020-02-29", "plan": "basic"}', 'yes-no', true],
    ['{"name": name, "visits": visits}', 'record', { name: 'Ada', visits: 3 }],
    ['numbers[0] + numbers[3]', 'number', 5],
    ['numbers + [5]', 'list', [1, 2, 3, 4, 5]],
    ['numbers == [1, 2, 3, 4]', 'yes-no', true],
    ['numbers.exists(n, n > 3)', 'yes-no', true],
    ['numbers.all(n, n > 3)', 'yes-no', false],
    ['numbers.all(n, n > 0)', 'yes-no', true],
    ['numbers.exists_one(n, n > 3)', 'yes-no', true],
    ['numbers.exists_one(n, n > 2)', 'yes-no', false],
    ['numbers.filter(n, n % 2 == 0)', 'list', [2, 4]],
    ['numbers.map(n, n * 2)', 'list', [2, 4, 6, 8]],
    ['numbers.map(n, n > 2, n * 2)', 'list', [6, 8]],
    ['numbers.map(n, numbers.filter(m, m < n).size())', 'list', [0, 1, 2, 3]],
    ['orders.map(order, order.price).sum()', 'money', 'EUR 6.50'],
    ['orders.filter(order, order.price > "EUR 3.00")[0].item', 'text', 'cake'],
    ['first(orders).item + " and " + last(orders).item', 'text', 'tea and cake'],
    ['!isMember || visits > 2', 'yes-no', true],
    ['-visits', 'number', -3],
    ['0 * -1', 'number', 0],
    ['"a" < "b"', 'yes-no', true],
    ['isSet(nobody) ? nobody : "nobody"', 'text', 'nobody'],
    ['isSet(nobody) && nobody == "x"', 'yes-no', false],
    ['nobody == "x" && false', 'yes-no', false],
    ['nobody == "x" || true', 'yes-no', true],
  ])('%s is %s: %j', (source, type, value) => {
    const expression = compile(source);
    if ('problem' in expression) throw new Error(expression.problem);
    expect([expression.spec.type, expression.evaluate(values)]).toEqual([type, { value }]);
  });

  it.each([
    ['nmae', 'There is no variable "nmae". Did you mean "name"?'],
    ['lenght(name)', 'There is no function "lenght".'],
    ['uper(name)', 'There is no function "uper". Did you mean "upper"?'],
    ['name.matches("(a+)+$")', 'There is no matches(…): a pattern could take for ever. Use contains, startsWith, endsWith or digits.'],
    ['name + visits', '"+" does not work between text and a number. Write inWords(…) or text(…) to make text of it.'],
    ['start + 1', '"+" does not work between a date-time and a number. Write addDays(…, 3), or addMinutes(…, 30).'],
    ['start - born', '"-" does not work between a date-time and a date. Write daysBetween(a, b) or minutesBetween(a, b).'],
    ['wait + visits', '"+" does not work between a duration and a number. Write minutes(…) or seconds(…) to make a duration of a number.'],
    ['start < "tomorrow"', '"tomorrow" is not a date-time. Write it like "2026-11-24T09:30".'],
    ['plan == "silver"', '"silver" is none of the choices. Use "basic", "gold".'],
    ['plan in ["gold", "silver"]', '"silver" is none of the choices. Use "basic", "gold".'],
    [
      'start == born',
      '"==" does not work between a date-time and a date: they are never the same kind of thing. Write day(…) to compare their days.',
    ],
    ['visits && isMember', '"&&" works on a yes or no, and this is a number. Compare it first.'],
    ['visits ? 1 : 2', 'Before "?" stands a yes or no, and this is a number.'],
    [
      'isMember ? start : "soon"',
      'Both sides of ":" must be of one type, and these are a date-time and text. Write inWords(…) round what should be text.',
    ],
    ['customer.nam', 'The record has no field "nam". Did you mean "name"?'],
    ['customer.constructor', 'The record has no field "constructor". It has name, since, plan.'],
    ['customer.__proto__', 'The record has no field "__proto__". It has name, since, plan.'],
    ['name.first', '".first" asks for a field, and only records have fields: this is text.'],
    ['orders.item', '".item" asks for a field, and this is a list. Take one of its items first, as in items[0].item or first(items).item.'],
    ['numbers["a" + "b"]', 'The place of an item in a list is a number, and this is text.'],
    ['[[1]]', 'A list cannot hold lists. Make one list of all the items.'],
    ['{"__proto__": 1}', '"__proto__" is no name for a field. Use letters and digits, beginning with a small letter, as in firstName.'],
    ['{"constructor": 1}', '"constructor" is no name for a field. Use letters and digits, beginning with a small letter, as in firstName.'],
    ['{name: 1}', 'The fields of a record are named in quotation marks, as in {"name": name}.'],
    ['null', 'There is no null here. Write isSet(x) to ask whether a variable has a value.'],
    ['numbers.exists(1, true)', 'A loop needs a name for its items first, as in items.exists(item, item > 3).'],
    ['numbers.exists(visits, true)', '"visits" already is something. Give the items in .exists(…) another name.'],
    ['numbers.exists(n)', 'Write .exists(…) like items.exists(item, item > 3).'],
    ['name.exists(n, true)', '.exists(…) goes through a list, and this is text.'],
    ['numbers.filter(n, n)', '.filter(…) asks each item for a yes or no, and this is a number. Compare it.'],
    ['upper(visits)', /^upper\(…\) wants text, .* and this is a number\. Write it like upper\(name\)\.$/],
    ['day("soon")', 'In day(…), "soon" is not a date. Write it like "2026-11-24".'],
    ['addDays(start)', 'addDays(…) does not take 1 things. Write it like addDays(start, 7).'],
    ['listAs(numbers, "but")', '"but" is none of the choices. Use "and", "or".'],
    ['isSet(1)', 'isSet(…) takes the name of a variable, and nothing else.'],
    ['visits = 3', /cannot be read from `= 3` on\. Write == to compare\./],
    ['isMember and isMember', /Write && for "and"/],
    ['1 +', /^Something is missing at its end/],
    ['"abc', 'The text that begins with `"abc` has no end. Add the quotation mark that ends it.'],
    ['package', 'The name "package" has a meaning of its own here. Give the variable another name.'],
    [' ', 'There is nothing here. Name a variable, or write a value.'],
    [`${'('.repeat(30)}1${')'.repeat(30)}`, 'It is nested more than 24 deep. Split it over several variables.'],
    [`1${'+1'.repeat(240)}`, 'It has more than 200 parts. Split it over several variables.'],
  ])('%s is refused with a sentence', (source, problem) => {
    expect(compile(source)).toEqual({ problem: typeof problem === 'string' ? problem : expect.stringMatching(problem) });
  });

  it.each([
    ['visits / 0', 'The result is no number: something is divided by zero, or too large.'],
    ['visits % 0', 'The result is no number: something is divided by zero, or too large.'],
    ['nobody', 'The variable "nobody" is not set.'],
    ['numbers[9]', 'The list has no item at that place. The first is at 0.'],
    ['numbers[-1]', 'The list has no item at that place. The first is at 0.'],
    ['numbers[0.5]', 'The list has no item at that place. The first is at 0.'],
    ['first([1].filter(n, n > 1))', 'The list is empty. Ask isEmpty(…) first.'],
    ['price + "USD 1.00"', 'The amounts are of different currencies. Change one into the other first.'],
    ['price < "USD 1.00"', 'The amounts are of different currencies. Change one into the other first.'],
    ['wait - minutes(100)', 'A duration cannot be less than nothing.'],
    ['number(name)', 'The text is no number.'],
    ['nobody == "x" && true', 'The variable "nobody" is not set.'],
  ])('%s fails with a sentence', (source, failure) => {
    const expression = compile(source);
    if ('problem' in expression) throw new Error(expression.problem);
    expect(expression.evaluate(values)).toEqual({ failure });
  });

  it('fails when a variable holds something of another type', () => {
    const expression = compile('visits + 1');
    if ('problem' in expression) throw new Error(expression.problem);
    expect(expression.evaluate({ visits: 'three' })).toEqual({ failure: 'The variable "visits" does not hold a number.' });
  });
});

describe('what an expression reads', () => {
  it.each([
    ['isSet(name)', { reads: [], mentions: ['name'], guards: ['name'], privacy: { label: 'public', kinds: [] } }],
    ['isSet(name) && name == "Ada"', { reads: [], mentions: ['name'], guards: ['name'], privacy: { label: 'personal', kinds: [] } }],
    ['isSet(name) && isSet(born)', { reads: [], guards: ['name', 'born'] }],
    ['isSet(name) || isSet(born)', { guards: [] }],
    ['!(!isSet(name) || !isSet(born))', { guards: ['name', 'born'] }],
    ['!isSet(name)', { guards: [] }],
    ['!isSet(name) || name == "Ada"', { reads: [] }],
    ['isSet(name) || name == "Ada"', { reads: ['name'] }],
    ['isSet(name) ? name : "you"', { reads: [], guards: [] }],
    ['!isSet(name) ? "you" : name', { reads: [] }],
    ['isSet(name) ? "you" : name', { reads: ['name'] }],
    ['(isSet(name) && name == "Ada") || name == "Grace"', { reads: ['name'] }],
    ['numbers.exists(n, n > visits)', { reads: ['numbers', 'visits'] }],
  ])('%s: %j', (source, expected) => {
    expect(compile(source)).toMatchObject(expected);
  });

  it('carries the kinds of what is sensitive', () => {
    const one = createExpressions({
      pain: { type: 'text', privacy: 'sensitive', sensitive: 'health' },
      card: { type: 'text', privacy: 'sensitive', sensitive: 'card' },
    });
    expect(one('pain + card')).toMatchObject({ privacy: { label: 'sensitive', kinds: ['health', 'card'] } });
    expect(one('isSet(pain) ? "yes" : "no"')).toMatchObject({ privacy: { label: 'public', kinds: [] } });
  });
});
