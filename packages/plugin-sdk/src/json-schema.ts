import { z } from 'zod';

/**
 * The part of JSON Schema that actions may be described in. It is closed: it comes from strangers, and a `pattern` of theirs would be run
 * against a stranger's text on a thread that carries audio. Formats stand in for patterns.
 */
export interface JsonSchema {
  readonly type?: 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string' | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly default?: unknown;
  readonly const?: string | number | boolean | null | undefined;
  readonly enum?: readonly (string | number | boolean | null)[] | undefined;
  readonly format?: (typeof jsonFormats)[number] | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly exclusiveMinimum?: number | undefined;
  readonly exclusiveMaximum?: number | undefined;
  readonly multipleOf?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly items?: JsonSchema | undefined;
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly propertyNames?: JsonSchema | undefined;
  readonly additionalProperties?: JsonSchema | false | undefined;
  readonly anyOf?: readonly JsonSchema[] | undefined;
  readonly oneOf?: readonly JsonSchema[] | undefined;
}

export const jsonFormats = ['date', 'date-time', 'duration', 'e164', 'email', 'uri', 'uuid'] as const;

const constantSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const countSchema = z.int().min(0);

export const jsonSchemaSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.strictObject({
    type: z.enum(['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']).exactOptional(),
    title: z.string().max(200).exactOptional(),
    description: z.string().max(2000).exactOptional(),
    default: z.unknown().exactOptional(),
    const: constantSchema.exactOptional(),
    enum: z.array(constantSchema).max(500).exactOptional(),
    format: z.enum(jsonFormats).exactOptional(),
    minLength: countSchema.exactOptional(),
    maxLength: countSchema.exactOptional(),
    minimum: z.number().exactOptional(),
    maximum: z.number().exactOptional(),
    exclusiveMinimum: z.number().exactOptional(),
    exclusiveMaximum: z.number().exactOptional(),
    multipleOf: z.number().positive().exactOptional(),
    minItems: countSchema.exactOptional(),
    maxItems: countSchema.exactOptional(),
    items: jsonSchemaSchema.exactOptional(),
    properties: z.record(z.string(), jsonSchemaSchema).exactOptional(),
    required: z.array(z.string()).exactOptional(),
    propertyNames: jsonSchemaSchema.exactOptional(),
    additionalProperties: z.union([z.literal(false), jsonSchemaSchema]).exactOptional(),
    anyOf: z.array(jsonSchemaSchema).max(50).exactOptional(),
    oneOf: z.array(jsonSchemaSchema).max(50).exactOptional(),
  }),
);

/** What an action takes or gives: always an object, and one that refuses what it does not name. */
export const objectSchemaSchema = jsonSchemaSchema.refine(
  ({ type, additionalProperties }) => type === 'object' && additionalProperties === false,
  'Use z.object() for what an action takes and gives.',
);
