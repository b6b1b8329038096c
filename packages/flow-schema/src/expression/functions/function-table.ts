import { dateFunctions } from './date-functions.ts';
import { durationFunctions } from './duration-functions.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { listFunctions } from './list-functions.ts';
import { moneyFunctions } from './money-functions.ts';
import { numberFunctions } from './number-functions.ts';
import { speakingFunctions } from './speaking-functions.ts';
import { textFunctions } from './text-functions.ts';

const all = [
  ...textFunctions,
  ...numberFunctions,
  ...dateFunctions,
  ...durationFunctions,
  ...moneyFunctions,
  ...listFunctions,
  ...speakingFunctions,
];

/** All functions of the language, by name: there are no others. */
export const functionTable: ReadonlyMap<string, FunctionDefinition> = new Map(all.map((definition) => [definition.name, definition]));

const others = [
  // Whether the variable has a value yet.
  { name: 'isSet', form: 'isSet(name)' },
  // Whether it is so for one of the items.
  { name: 'exists', form: 'items.exists(item, item > 3)' },
  // Whether it is so for exactly one of the items.
  { name: 'exists_one', form: 'items.exists_one(item, item > 3)' },
  // Whether it is so for all of the items.
  { name: 'all', form: 'items.all(item, item > 3)' },
  // The items for which it is so.
  { name: 'filter', form: 'items.filter(item, item > 3)' },
  // What becomes of each item.
  { name: 'map', form: 'items.map(item, item * 2)' },
];

/** What can be called in an expression, for those who write one. */
export const expressionFunctions: readonly { readonly name: string; readonly form: string }[] = [
  ...others,
  ...all.map(({ name, form }) => ({ name, form })),
];
