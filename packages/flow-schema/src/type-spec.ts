import { z } from 'zod';
import { plainSchemas, plainTypes, type Value } from './value.ts';

/** One of a choice: what is kept, what people see, and how callers say it. */
export const choiceSchema = z.object({
  value: z.string().min(1).max(60),
  label: z.string().min(1).max(120),
  saidAs: z.array(z.string().min(1).max(120)).max(30).default([]),
});
export type Choice = z.infer<typeof choiceSchema>;

const fieldNameSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'expected a name like firstName: letters and digits, beginning with a small letter');
const choicesSchema = z.array(choiceSchema).min(1, 'a choice needs something to choose from').max(100);
const simple = z.discriminatedUnion('type', [
  z.object({ type: z.enum(plainTypes) }),
  z.object({ type: z.literal('choice'), choices: choicesSchema }),
]);
const fieldsSchema = z.record(fieldNameSchema, simple).refine((fields) => Object.keys(fields).length <= 50, 'expected at most 50 fields');
const item = z.discriminatedUnion('type', [simple, z.object({ type: z.literal('record'), fields: fieldsSchema })]);

/** The type of something, with all that is needed to check, speak and understand it; `more` is what else the thing has. */
export function typedSchema<More extends z.ZodRawShape>(more: More) {
  return z.discriminatedUnion('type', [
    z.object({ type: z.enum(plainTypes), ...more }),
    z.object({ type: z.literal('choice'), choices: choicesSchema, ...more }),
    z.object({ type: z.literal('record'), fields: fieldsSchema, ...more }),
    z.object({ type: z.literal('list'), of: item, ...more }),
  ]);
}

export const typeSpecSchema = typedSchema({});
export type TypeSpec = z.infer<typeof typeSpecSchema>;
export type SimpleTypeSpec = z.infer<typeof simple>;

const longestList = 200;

/** What a value of this type looks like. */
export function valueSchemaOf(spec: TypeSpec): z.ZodType<Value> {
  switch (spec.type) {
    case 'choice':
      return z.enum(spec.choices.map(({ value }) => value));
    case 'record':
      return recordSchemaOf(spec.fields);
    case 'list':
      return z.array(spec.of.type === 'record' ? recordSchemaOf(spec.of.fields) : simpleSchemaOf(spec.of)).max(longestList);
    default:
      return plainSchemas[spec.type];
  }
}

function simpleSchemaOf(spec: SimpleTypeSpec): z.ZodType<string | number | boolean> {
  return spec.type === 'choice' ? z.enum(spec.choices.map(({ value }) => value)) : plainSchemas[spec.type];
}

/** Every field is there: what may be absent belongs into a variable of its own, where the proofs see it. */
function recordSchemaOf(fields: Readonly<Record<string, SimpleTypeSpec>>) {
  return z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, simpleSchemaOf(field)])));
}

/** Whether a value of the one type may stand where the other is wanted. */
export function fits(given: TypeSpec, wanted: TypeSpec): boolean {
  if (given.type !== wanted.type) return false;
  if (given.type === 'choice' && wanted.type === 'choice') {
    const allowed = new Set(wanted.choices.map(({ value }) => value));
    return given.choices.every(({ value }) => allowed.has(value));
  }
  if (given.type === 'list' && wanted.type === 'list') return fits(given.of, wanted.of);
  if (given.type === 'record' && wanted.type === 'record') {
    const names = Object.keys(wanted.fields);
    return names.length === Object.keys(given.fields).length && names.every((name) => fieldFits(given.fields[name], wanted.fields[name]));
  }
  return true;
}

function fieldFits(given: SimpleTypeSpec | undefined, wanted: SimpleTypeSpec | undefined): boolean {
  return given !== undefined && wanted !== undefined && fits(given, wanted);
}
