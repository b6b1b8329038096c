import { choiceSchema, type Expectation } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { heard, nothingIn, type Rows } from '../testing/heard.ts';

const services = menu([
  ['oil', 'Oil change', ['change the oil']],
  ['brakes', 'Brake check', ['brakes', 'my brakes']],
  ['tires', 'Tire change', ['tires', 'winter tires']],
  ['other', 'Something else'],
]);
const keyed = menu(
  [
    ['sales', 'Sales'],
    ['support', 'Support'],
    ['office', 'The office'],
  ],
  ['4', '2', '3'],
);
const sizes = menu([
  ['s', '10 inch'],
  ['m', '12 inch'],
  ['l', '16 inch'],
]);
const rooms = menu([
  ['one', 'Double room'],
  ['two', 'Double room with a view'],
  ['three', 'Single room'],
]);

const rows: Rows<string> = [
  ['oil change', 'oil'],
  ['Oil change.', 'oil'],
  ['an oil change please', 'oil'],
  ['change the oil', 'oil'],
  ['I need the oil changed', 'oil'],
  ['oil', 'oil'],
  ['oil chains', 'oil'],
  ['the brakes', 'brakes'],
  ['my brakes are squeaking', 'brakes'],
  ['break check', 'brakes'],
  ['winter tires', 'tires'],
  ['new tires', 'tires'],
  ['tyres', 'tires'],
  ['something else', 'other'],
  ['the first one', 'oil'],
  ['first', 'oil'],
  ['the second one', 'brakes'],
  ['second one please', 'brakes'],
  ['number three', 'tires'],
  ['option 2', 'brakes'],
  ['two', 'brakes'],
  ['2', 'brakes'],
  ['to', 'brakes'],
  ['the last one', 'other'],
  ['the fourth option', 'other'],
  ['not the oil, the tires', 'tires'],
  ['oil, no, brakes', 'brakes'],
  ['brakes. Sorry, tires.', 'tires'],
  ['um the uh brakes I guess', 'brakes'],
  ['tires instead of brakes', 'tires'],
  ...nothingIn(
    '|hello|yes|both|either one|oil or brakes|brakes and tires|the fifth one|seven|one second please|change|I do not know|not the brakes',
  ),
];

describe('a choice', () => {
  it.each(rows)('"%s" is %s', (words, value) => {
    expect(heard(words, services)).toBe(value);
  });

  it.each([
    ['two', 'support'],
    ['press four', 'sales'],
    ['one', undefined],
    ['the first one', 'sales'],
    ['support', 'support'],
  ])('by their keys, "%s" is %s', (words, value) => {
    expect(heard(words, keyed)).toBe(value);
  });

  it.each([
    ['twelve inch', 'm'],
    ['16', undefined],
    ['sixteen inches', 'l'],
    ['two', undefined],
  ])('of numbers, "%s" is %s', (words, value) => {
    expect(heard(words, sizes)).toBe(value);
  });

  it.each([
    ['a double room', 'one'],
    ['a double room with a view', 'two'],
    ['single', 'three'],
    ['a room', undefined],
  ])('the longer phrase goes before the shorter: "%s" is %s', (words, value) => {
    expect(heard(words, rooms)).toBe(value);
  });
});

type Row = readonly [value: string, label: string, saidAs?: readonly string[]];

function menu(rows: readonly Row[], keys: readonly string[] = []): Expectation {
  const choices = rows.map(([value, label, saidAs = []], at) => {
    const key = keys[at];
    return { ...choiceSchema.parse({ value, label, saidAs: [...saidAs] }), ...(key === undefined ? {} : { key }) };
  });
  return { type: 'choice', choices };
}
