import type { SimpleTypeSpec, TypeSpec } from '@callwright/flow-schema';
import type { ActionManifest } from '@callwright/plugin-sdk/manifest';

type JsonSchema = NonNullable<ActionManifest['input']['properties']>[string];

/** What a variable must be to hold what a schema describes; undefined when none can. */
export function typeSpecOf(schema: JsonSchema): TypeSpec | undefined {
  if (schema.type === 'object') return recordOf(schema);
  if (schema.type !== 'array') return simpleOf(schema);
  const of = schema.items === undefined ? undefined : schema.items.type === 'object' ? recordOf(schema.items) : simpleOf(schema.items);
  return of === undefined ? undefined : { type: 'list', of };
}

function simpleOf({ type, format, enum: constants }: JsonSchema): SimpleTypeSpec | undefined {
  if (type === 'number' || type === 'integer') return { type: 'number' };
  if (type === 'boolean') return { type: 'yes-no' };
  if (type !== 'string') return undefined;
  const values = (constants ?? []).filter((constant) => typeof constant === 'string' && constant !== '');
  if (values.length > 0)
    return { type: 'choice', choices: values.map((value) => ({ value: String(value), label: String(value), saidAs: [] })) };
  return { type: format === undefined ? 'text' : (typeOfFormat[format] ?? 'text') };
}

/** A format that is not here is text as far as a flow is concerned. */
const typeOfFormat = { date: 'date', 'date-time': 'date-time', e164: 'phone', email: 'email' } as const satisfies Partial<
  Record<NonNullable<JsonSchema['format']>, string>
> as Partial<Record<NonNullable<JsonSchema['format']>, 'date' | 'date-time' | 'phone' | 'email'>>;

/** A record has all its fields, each of one thing: a schema that promises less is no record. */
function recordOf({ properties = {}, required = [] }: JsonSchema): (TypeSpec & { readonly type: 'record' }) | undefined {
  const fields = Object.entries(properties).map(([name, field]) => [name, simpleOf(field)] as const);
  const whole = fields.flatMap(([name, spec]) => (spec === undefined || !required.includes(name) ? [] : [[name, spec] as const]));
  return whole.length === 0 || whole.length < fields.length ? undefined : { type: 'record', fields: Object.fromEntries(whole) };
}
