import { expect, it } from 'vitest';
import { didYouMean } from './nearest-name.ts';

it.each([
  ['nmae', ['visits', 'name'], ' Did you mean "name"?'],
  ['firstname', ['firstName', 'lastName'], ' Did you mean "firstName"?'],
  ['starts', ['start', 'startsWith'], ' Did you mean "start"?'],
  ['x', ['y', 'n'], ''],
  ['colour', ['name', 'visits'], ''],
  ['nm', ['n', 'm'], ' Did you mean "n"?'],
])('%s among %j:%s', (written, names, expected) => {
  expect(didYouMean(written, names)).toBe(expected);
});
