import type { SimpleTypeSpec, TypeSpec } from '@callwright/flow-schema';

export type JsonSchema = { readonly [key: string]: unknown };

const plain: Readonly<Record<Exclude<SimpleTypeSpec['type'], 'choice'>, JsonSchema>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  'yes-no': { type: 'boolean' },
  date: { type: 'string', description: 'A date, such as 2026-11-24.' },
  time: { type: 'string', description: 'A time of day, such as 09:30.' },
  'date-time': { type: 'string', description: 'A date and a time, such as 2026-11-24T09:30.' },
  duration: { type: 'number', description: 'In seconds.' },
  phone: { type: 'string', description: 'A telephone number with + and the country, such as +12025550100.' },
  email: { type: 'string', description: 'An e-mail address.' },
  money: { type: 'string', description: 'The currency and an amount, such as EUR 12.50.' },
};

/** How a language model is told what a value of this type looks like. */
export function jsonSchemaOf(spec: TypeSpec): JsonSchema {
  switch (spec.type) {
    case 'choice':
      return {
        type: 'string',
        enum: spec.choices.map(({ value }) => value),
        description: spec.choices.map(({ value, label }) => `${value}: ${label}`).join('; '),
      };
    case 'record':
      return objectSchema(Object.entries(spec.fields).map(([name, field]) => ({ name, schema: jsonSchemaOf(field), isOptional: false })));
    case 'list':
      return { type: 'array', items: jsonSchemaOf(spec.of) };
    default:
      return plain[spec.type];
  }
}

export interface Property {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly isOptional: boolean;
}

export function objectSchema(properties: readonly Property[]): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map(({ name, schema }) => [name, schema])),
    required: properties.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
    additionalProperties: false,
  };
}

/** A schema with what it is for before what it looks like. */
export function described(schema: JsonSchema, text: string): JsonSchema {
  const form = typeof schema.description === 'string' ? ` ${schema.description}` : '';
  return { ...schema, description: `${text.replace(/[.\s]*$/, '.')}${form}` };
}
