import { describe, expect, it } from 'vitest';
import type { Expectation, Keypad, Understood } from './expectation.ts';
import { understandKeys } from './understand-keys.ts';

const nothing: Understood = { type: 'nothing' };
const menu: Expectation = {
  type: 'choice',
  choices: [
    { value: 'sales', label: 'Sales', saidAs: [], key: '1' },
    { value: 'help', label: 'Help', saidAs: [], key: '*' },
    { value: 'other', label: 'Something else', saidAs: [] },
  ],
};

describe('keys that a caller presses', () => {
  it.each<[keys: string, Expectation, Understood]>([
    ['1', menu, { type: 'choice', value: 'sales' }],
    ['*', menu, { type: 'choice', value: 'help' }],
    ['2', menu, nothing],
    ['1', { type: 'yes-no' }, { type: 'yes-no', value: true }],
    ['2', { type: 'yes-no' }, { type: 'yes-no', value: false }],
    ['3', { type: 'yes-no' }, nothing],
    ['0042', { type: 'digits', min: 4, max: 6 }, { type: 'digits', value: '0042' }],
    ['042', { type: 'digits', min: 4, max: 6 }, nothing],
    ['0042*7', { type: 'digits', min: 4, max: 6 }, nothing],
    ['7', { type: 'number', min: 1, max: 10 }, { type: 'number', value: 7 }],
    ['11', { type: 'number', min: 1, max: 10 }, nothing],
    ['*', { type: 'number' }, nothing],
    ['12025550142', { type: 'phone' }, { type: 'phone', value: '+12025550142' }],
    ['0012025550142', { type: 'phone' }, { type: 'phone', value: '+12025550142' }],
    ['02025550142', { type: 'phone' }, nothing],
    ['202555', { type: 'phone' }, nothing],
    ['2', { type: 'text' }, nothing],
    ['2', { type: 'intent', intents: [{ name: 'book', examples: ['book'] }] }, nothing],
  ])('%s', (keys, expectation, understood) => {
    expect(understandKeys(keys, { expectation, timeZone: 'Europe/Berlin' })).toEqual(understood);
  });

  it.each<[keys: string, zone: string, value: string | undefined]>([
    ['2025550142', 'America/New_York', '+12025550142'],
    ['12025550142', 'America/New_York', '+12025550142'],
    ['0114930555', 'America/New_York', '+4930555'],
    ['004930555', 'America/New_York', '+4930555'],
    ['5550142', 'America/New_York', undefined],
    ['1025550142', 'America/New_York', undefined],
    ['4930555', 'America/New_York', undefined],
    ['2025550142', 'Europe/Berlin', '+2025550142'],
  ])('%s is a number that somebody in %s would dial', (keys, timeZone, value) => {
    const understood = value === undefined ? nothing : { type: 'phone', value };
    expect(understandKeys(keys, { expectation: { type: 'phone' }, timeZone })).toEqual(understood);
  });

  it.each<[keys: string, Keypad, Understood]>([
    ['1234#', { min: 4, max: 4, endsWith: '#' }, { type: 'digits', value: '1234' }],
    ['123#', { min: 4, max: 4, endsWith: '#' }, nothing],
    ['12345', { min: 4, max: 4 }, nothing],
    ['#', { min: 1, max: 4, endsWith: '#' }, nothing],
  ])('%s, collected as the keypad says', (keys, keypad, understood) => {
    expect(understandKeys(keys, { expectation: { type: 'digits', min: 1, max: 10 }, keypad, timeZone: 'UTC' })).toEqual(understood);
  });
});
