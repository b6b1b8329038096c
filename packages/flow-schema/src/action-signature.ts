import { z } from 'zod';
import { valueTypeSchema } from './value.ts';

const fieldSchema = z.object({ type: valueTypeSchema, title: z.string(), isOptional: z.boolean().default(false) });

/** What a plugin's action looks like to a flow: what goes in, what comes out, how it can end otherwise. */
export const actionSignatureSchema = z.object({
  plugin: z.string(),
  action: z.string(),
  title: z.string(),
  input: z.record(z.string(), fieldSchema),
  output: z.record(z.string(), fieldSchema),
  isIdempotent: z.boolean(),
  timeoutMs: z.number().int().positive(),
});
export type ActionSignature = z.infer<typeof actionSignatureSchema>;
