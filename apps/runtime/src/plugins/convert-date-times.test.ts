import { expect, it } from 'vitest';
import { convertDateTimes } from './convert-date-times.ts';

const instant = { type: 'string', format: 'date-time' } as const;
const slot = { type: 'object', properties: { start: instant, note: { type: 'string' } }, additionalProperties: false } as const;

it('converts what the schema calls a date-time, wherever it stands, and nothing else', () => {
  const schema = {
    type: 'object',
    properties: {
      start: instant,
      name: { type: 'string' },
      slots: { type: 'array', items: slot },
      end: { anyOf: [instant, { type: 'null' }] },
    },
    additionalProperties: false,
  } as const;
  const value = { start: 'a', name: 'a', slots: [{ start: 'a', note: 'a' }], end: 'a', extra: 'a', count: 3 };
  expect(convertDateTimes(value, schema, (text) => text.toUpperCase())).toEqual({
    ...{ start: 'A', name: 'a', slots: [{ start: 'A', note: 'a' }], end: 'A', extra: 'a', count: 3 },
  });
});

it('looks into every branch, and into fields without names', () => {
  const schema = { oneOf: [{ type: 'null' }, { type: 'object', properties: {}, additionalProperties: instant }] } as const;
  expect(convertDateTimes({ any: 'a' }, schema, () => 'A')).toEqual({ any: 'A' });
  expect(convertDateTimes(null, schema, () => 'A')).toBeNull();
});
