import type { TypeSpec } from '../type-spec.ts';
import type { PlainType, Value } from '../value.ts';
import { dateTimeWords } from './date-time-words.ts';
import { numberWords } from './number-words.ts';

/** A value as the caller hears it. */
export function speakValue(spec: TypeSpec, value: Value): string {
  return spec.type === 'choice' || spec.type === 'record' || spec.type === 'list' ? String(value) : speakers[spec.type](value);
}

const speakers = {
  text: String,
  number: (value) => numberWords(Number(value)),
  'yes-no': (value) => (value === true ? 'yes' : 'no'),
  date: String,
  time: String,
  'date-time': (value) => dateTimeWords(String(value)),
  duration: String,
  phone: String,
  email: String,
  money: String,
} as const satisfies Record<PlainType, (value: Value) => string>;
