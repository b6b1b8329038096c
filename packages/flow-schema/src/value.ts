import { z } from 'zod';

/** Anything that can be stored and sent. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Whoever parses JSON goes down into it; what comes from outside may be nested deeper than any stack is. */
const deepestJson = 1_000;

// The library's own type of it can be changed; ours, which nobody changes, is the same otherwise.
export const jsonSchema = z
  .unknown()
  .refine(isShallow, `expected JSON that is nested no more than ${deepestJson} deep`)
  .pipe(z.json()) as unknown as z.ZodType<Json>;

/** Types whose values are one thing. */
export const plainTypes = ['text', 'number', 'yes-no', 'date', 'time', 'date-time', 'duration', 'phone', 'email', 'money'] as const;
export type PlainType = (typeof plainTypes)[number];

/** What a variable can hold. */
export const valueTypes = [...plainTypes, 'choice', 'list', 'record'] as const;
export const valueTypeSchema = z.enum(valueTypes);
export type ValueType = z.infer<typeof valueTypeSchema>;

const day = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const clock = '([01]\\d|2[0-3]):[0-5]\\d';
const shaped = (pattern: string, example: string) => z.string().regex(new RegExp(`^${pattern}$`), `expected something like ${example}`);

/** Values are JSON, and their forms are those that state, traces and plugins share. Dates and times are local: a flow has one time zone. */
export const plainSchemas = {
  text: z.string().max(4_000),
  number: z.number(),
  'yes-no': z.boolean(),
  date: shaped(day, '2026-11-24'),
  time: shaped(clock, '09:30'),
  'date-time': shaped(`${day}T${clock}`, '2026-11-24T09:30'),
  /** In seconds, so that it can be added and compared. */
  duration: z.number().nonnegative(),
  phone: shaped('\\+[1-9]\\d{6,14}', '+12025550100'),
  email: z.string().regex(/^[^\s@]{1,64}@[^\s@]{1,255}$/, 'expected something like ada@example.com'),
  /** The currency, and the amount with as many decimals as the currency has. */
  money: shaped('[A-Z]{3} -?\\d{1,12}(\\.\\d{1,3})?', 'EUR 12.50'),
} as const satisfies Record<PlainType, z.ZodType<string | number | boolean>>;

export type PlainValue = string | number | boolean;
export type RecordValue = { readonly [field: string]: PlainValue };
export type Value = PlainValue | RecordValue | readonly (PlainValue | RecordValue)[];

const plainValueSchema = z.union([z.string(), z.number(), z.boolean()]);
const recordValueSchema = z.record(z.string(), plainValueSchema);

/** Any value at all; what a certain variable may hold, `valueSchemaOf` says. */
export const valueSchema: z.ZodType<Value> = z.union([
  plainValueSchema,
  recordValueSchema,
  z.array(z.union([plainValueSchema, recordValueSchema])),
]);

/** Level by level, so that the stack does not grow; what is there several times is looked at once a level. */
function isShallow(value: unknown): boolean {
  let level = containersIn([value]);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === deepestJson) return false;
    level = containersIn(level.flatMap((container) => Object.values(container)));
  }
  return true;
}

function containersIn(values: readonly unknown[]): readonly object[] {
  return [...new Set(values.filter((value): value is object => typeof value === 'object' && value !== null))];
}
