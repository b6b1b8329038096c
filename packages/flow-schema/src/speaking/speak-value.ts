import type { Value, ValueType } from '../value.ts';
import { dateTimeWords } from './date-time-words.ts';
import { numberWords } from './number-words.ts';

/** A value as the caller hears it. */
export function speakValue(type: ValueType, value: Value): string {
  return speakers[type](value);
}

const speakers = {
  text: String,
  number: (value) => numberWords(Number(value)),
  'yes-no': (value) => (value === true ? 'yes' : 'no'),
  'date-time': (value) => dateTimeWords(String(value)),
} as const satisfies Record<ValueType, (value: Value) => string>;
