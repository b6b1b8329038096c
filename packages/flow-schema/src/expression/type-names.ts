import type { TypeSpec } from '../type-spec.ts';
import type { ValueType } from '../value.ts';

const names = {
  text: 'text',
  number: 'a number',
  'yes-no': 'a yes or no',
  date: 'a date',
  time: 'a time',
  'date-time': 'a date-time',
  duration: 'a duration',
  phone: 'a phone number',
  email: 'an e-mail address',
  money: 'an amount of money',
  choice: 'a choice',
  list: 'a list',
  record: 'a record',
} as const satisfies Record<ValueType, string>;

/** A type as sentences speak of it. */
export function nameOfType({ type }: { readonly type: ValueType }): string {
  return names[type];
}

/** Types as something that is wanted: "a date or a date-time". */
export function anyOfTypes(types: readonly ValueType[]): string {
  const all = types.map((type) => names[type]);
  return all.length < 2 ? (all[0] ?? 'something') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

const examples = {
  date: '2026-11-24',
  time: '09:30',
  'date-time': '2026-11-24T09:30',
  phone: '+12025550100',
  email: 'ada@example.com',
  money: 'EUR 12.50',
} as const;

/** Why a text that stands in the source is not what it is taken for, and how to write it. */
export function wrongLiteral(literal: unknown, spec: TypeSpec): string {
  const text = JSON.stringify(literal);
  if (spec.type === 'choice') {
    const few = spec.choices.slice(0, 6).map(({ value }) => `"${value}"`);
    return `${text} is none of the choices. Use ${few.join(', ')}${spec.choices.length > few.length ? ' or another of them' : ''}.`;
  }
  const example = spec.type in examples ? examples[spec.type as keyof typeof examples] : undefined;
  return `${text} is not ${names[spec.type]}.${example === undefined ? '' : ` Write it like "${example}".`}`;
}

/** Types that are held as text: they can be joined, cut and compared like it. */
export const textualTypes = ['text', 'choice', 'phone', 'email', 'date', 'time', 'date-time', 'money'] as const satisfies ValueType[];

export function isTextual({ type }: { readonly type: ValueType }): boolean {
  return (textualTypes as readonly ValueType[]).includes(type);
}
