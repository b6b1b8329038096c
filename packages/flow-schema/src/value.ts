import { z } from 'zod';

/** What a variable can hold. Values are JSON: a date-time is local ISO text without an offset, `2026-11-24T09:30`. */
export const valueTypes = ['text', 'number', 'yes-no', 'date-time'] as const;
export const valueTypeSchema = z.enum(valueTypes);
export type ValueType = z.infer<typeof valueTypeSchema>;

export const valueSchemas = {
  text: z.string().max(4_000),
  number: z.number(),
  'yes-no': z.boolean(),
  'date-time': z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, 'expected a local time like 2026-11-24T09:30'),
} as const satisfies Record<ValueType, z.ZodType>;

export const valueSchema = z.union([z.string(), z.number(), z.boolean()]);
export type Value = z.infer<typeof valueSchema>;

/** Who may see a value. The highest label that an expression reads is the label of its result. */
export const privacyLabels = ['public', 'personal', 'sensitive'] as const;
export const privacyLabelSchema = z.enum(privacyLabels);
export type PrivacyLabel = z.infer<typeof privacyLabelSchema>;

export const variableSchema = z.object({ type: valueTypeSchema, privacy: privacyLabelSchema.default('public') });
export type Variable = z.infer<typeof variableSchema>;
