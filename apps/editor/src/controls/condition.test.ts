import type { Variables } from '@callwright/flow-schema';
import { expect, it } from 'vitest';
import { type Condition, readCondition, writeCondition } from './condition.ts';

const variables: Variables = {
  name: { type: 'text', privacy: 'public' },
  age: { type: 'number', privacy: 'public' },
  isMember: { type: 'yes-no', privacy: 'public' },
  day: { type: 'date', privacy: 'public' },
};

it.each<[string, Condition]>([
  ['isMember', { type: 'simple', variable: 'isMember', is: 'true', value: '' }],
  ['!isMember', { type: 'simple', variable: 'isMember', is: 'false', value: '' }],
  ['isSet(name)', { type: 'simple', variable: 'name', is: 'known', value: '' }],
  ['!isSet(name)', { type: 'simple', variable: 'name', is: 'unknown', value: '' }],
  ['name == "Ada \\"the\\" first"', { type: 'simple', variable: 'name', is: 'equal', value: 'Ada "the" first' }],
  ['age >= 18', { type: 'simple', variable: 'age', is: 'at-least', value: '18' }],
  ['day < "2026-12-01"', { type: 'simple', variable: 'day', is: 'less', value: '2026-12-01' }],
  ['age >= 18 && isMember', { type: 'formula', source: 'age >= 18 && isMember' }],
  ['name', { type: 'formula', source: 'name' }],
])('%s is read, and written again', (source, condition) => {
  expect(readCondition(source, variables)).toEqual(condition);
  expect(writeCondition(condition, variables)).toBe(source);
});

it('writes a number where one is compared, whatever was typed', () => {
  expect(writeCondition({ type: 'simple', variable: 'age', is: 'more', value: '' }, variables)).toBe('age > 0');
});
