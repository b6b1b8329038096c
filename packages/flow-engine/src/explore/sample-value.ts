import type { TypeSpec, Value, ValueType } from '@callwright/flow-schema';

/** Some value of a type, as the world outside might give it. */
export function sampleValue(spec: TypeSpec): Value {
  // Which row belongs to which type follows from the type of the table, which the look-up forgets.
  return (samples[spec.type] as (spec: TypeSpec) => Value)(spec);
}

const samples: { readonly [Type in ValueType]: (spec: Extract<TypeSpec, { type: Type }>) => Value } = {
  text: () => 'Ada Lovelace',
  number: () => 7,
  'yes-no': () => true,
  date: () => '2026-11-24',
  time: () => '10:00',
  'date-time': () => '2026-11-24T10:00',
  duration: () => 1_800,
  phone: () => '+12025550142',
  email: () => 'ada@example.com',
  money: () => 'EUR 12.00',
  choice: ({ choices }) => choices[0]?.value ?? '',
  record: ({ fields }) => recordOf(fields),
  list: ({ of }) => [of.type === 'record' ? recordOf(of.fields) : plainOf(of)],
};

type Fields = Extract<TypeSpec, { type: 'record' }>['fields'];

function recordOf(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, plainOf(field)]));
}

/** Fields hold one thing each, so their samples do. */
function plainOf(spec: Fields[string]): string | number | boolean {
  return sampleValue(spec) as string | number | boolean;
}
