import { z } from 'zod';
import { privacyLabelSchema, sensitiveKindSchema } from './privacy.ts';
import { typedSchema } from './type-spec.ts';

/** What an action takes: `accepts` says how private it may be. What an action may not see never reaches it. */
const inputSchema = typedSchema({
  title: z.string(),
  isOptional: z.boolean().default(false),
  accepts: privacyLabelSchema.default('personal'),
});

/** What an action gives: as private as it says, and at least as private as what went in. */
const outputSchema = typedSchema({
  title: z.string(),
  isOptional: z.boolean().default(false),
  privacy: privacyLabelSchema.default('public'),
  sensitive: sensitiveKindSchema.exactOptional(),
});

/** What a plugin's action looks like to a flow: what goes in, what comes out, how it can end otherwise. */
export const actionSignatureSchema = z.object({
  plugin: z.string(),
  action: z.string(),
  title: z.string(),
  /** What it does, for a language model that has to choose. */
  description: z.string().max(1_000).default(''),
  input: z.record(z.string(), inputSchema),
  output: z.record(z.string(), outputSchema),
  isIdempotent: z.boolean(),
  timeoutMs: z.number().int().positive(),
});
export type ActionSignature = z.infer<typeof actionSignatureSchema>;
