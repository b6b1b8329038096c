import type { TypeSpec } from '@callwright/flow-schema';
import { expect, it } from 'vitest';
import { described, jsonSchemaOf } from './json-schema-of.ts';

const text = { type: 'string' };
const size: TypeSpec = { type: 'choice', choices: [{ value: 's', label: 'Small', saidAs: [] }] };
const dish: TypeSpec = { type: 'record', fields: { name: { type: 'text' }, isHot: { type: 'yes-no' } } };

it.each<[TypeSpec, unknown]>([
  [{ type: 'text' }, text],
  [{ type: 'duration' }, { type: 'number', description: 'In seconds.' }],
  [size, { type: 'string', enum: ['s'], description: 's: Small' }],
  [
    { type: 'list', of: { type: 'record', fields: { name: { type: 'text' } } } },
    { type: 'array', items: { type: 'object', properties: { name: text }, required: ['name'], additionalProperties: false } },
  ],
  [
    dish,
    { type: 'object', properties: { name: text, isHot: { type: 'boolean' } }, required: ['name', 'isHot'], additionalProperties: false },
  ],
])('tells a model what %j looks like', (spec, schema) => {
  expect(jsonSchemaOf(spec)).toEqual(schema);
});

it('says what a value is for before what it looks like', () => {
  expect(described(jsonSchemaOf({ type: 'date' }), 'When to come')).toEqual({
    type: 'string',
    description: 'When to come. A date, such as 2026-11-24.',
  });
});

it('is described by what it is for, and by its form where that has words', () => {
  expect([described({ type: 'object' }, 'An order'), described({ type: 'string', description: 'A date.' }, 'Day.')]).toEqual([
    { type: 'object', description: 'An order.' },
    { type: 'string', description: 'Day. A date.' },
  ]);
});
