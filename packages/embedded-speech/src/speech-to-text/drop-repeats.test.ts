import { expect, it } from 'vitest';
import { dropRepeats } from './drop-repeats.ts';

it.each([
  ['keeps a plain sentence', 'I want to book a car.', 'I want to book a car.'],
  ['keeps nothing', '', ''],
  ['keeps a word three times', 'No, no, no.', 'No, no, no.'],
  ['keeps a phrase twice', 'Thank you, thank you.', 'Thank you, thank you.'],
  [
    'keeps digits',
    'It is five five five five, four two four two four two four two.',
    'It is five five five five, four two four two four two four two.',
  ],
  ['keeps figures', '55 55 55 55', '55 55 55 55'],
  ['says a word once', 'the the the the the end', 'the end'],
  ['says a phrase once', 'Yes, thank you. Thank you. Thank you. Thank you. Bye.', 'Yes, thank you. Bye.'],
  ['says a phrase once that was cut off', 'I want to go I want to go I want to go I want', 'I want to go'],
])('%s', (_what, text, expected) => {
  expect(dropRepeats(text)).toBe(expected);
});
