import { expect, it } from 'vitest';
import { storableJson } from './storable-json.ts';

it.each([
  [{ words: 'Grüße 👋', count: 1, list: [true, 'x'] }, undefined],
  [{ words: 'a\0b' }, { words: 'a\u{fffd}b' }],
  [{ deep: [{ words: '\ud83d' }] }, { deep: [{ words: '\u{fffd}' }] }],
  [{ 'a\0b': { '\ud83d': 1 } }, { 'a\u{fffd}b': { '\u{fffd}': 1 } }],
  [{ absent: undefined }, {}],
])('%j is kept as it is, but for what PostgreSQL cannot hold', (value, expected = value) => {
  expect(storableJson(value)).toEqual(expected);
});
