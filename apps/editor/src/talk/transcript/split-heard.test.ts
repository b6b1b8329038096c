import { expect, it } from 'vitest';
import { splitHeard } from './split-heard.ts';

it.each([
  ['Good ', { heard: 'Good', unheard: ' day, Ada.' }],
  ['', { heard: '', unheard: 'Good day, Ada.' }],
  ['Good day, Ada.', { heard: 'Good day, Ada.', unheard: '' }],
  ['good day', { heard: 'good day', unheard: '' }],
  [undefined, { heard: 'Good day, Ada.', unheard: '' }],
])('of “Good day, Ada.”, heard as far as “%s”', (heard, split) => {
  expect(splitHeard('Good day, Ada.', heard)).toEqual(split);
});
