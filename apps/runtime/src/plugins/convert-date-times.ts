import type { ActionManifest } from '@callwright/plugin-sdk/manifest';

/** What actions are described in: a closed part of JSON Schema. */
type JsonSchema = ActionManifest['input'];

/** The same value with every text in it converted that its schema calls a date-time. */
export function convertDateTimes(value: unknown, schema: JsonSchema, convert: (text: string) => string): unknown {
  if (typeof value === 'string') return isDateTime(schema) ? convert(value) : value;
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined ? value : value.map((item) => convertDateTimes(item, items, convert));
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => {
    const fieldSchema = schemaOf(schema, name);
    return [name, fieldSchema === undefined ? field : convertDateTimes(field, fieldSchema, convert)] as const;
  });
  return Object.fromEntries(fields);
}

function isDateTime(schema: JsonSchema): boolean {
  if (schema.format === 'date-time') return true;
  return branches(schema).some(isDateTime);
}

function schemaOf(schema: JsonSchema, name: string): JsonSchema | undefined {
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, name)) return schema.properties[name];
  for (const branch of branches(schema)) {
    const found = schemaOf(branch, name);
    if (found !== undefined) return found;
  }
  return schema.additionalProperties === false ? undefined : schema.additionalProperties;
}

function branches({ anyOf = [], oneOf = [] }: JsonSchema): readonly JsonSchema[] {
  return [...anyOf, ...oneOf];
}
