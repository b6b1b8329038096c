import { interruptionSchema, variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';

export const askConfigSchema = z.strictObject({
  question: z.string().min(1, 'write the question').max(2_000),
  /** Other words for the second time and after; without them the question is asked again as it is. */
  again: z.string().max(2_000).exactOptional(),
  expects: z.enum(['text', 'yes-no', 'date-time']),
  /** Where the answer is kept. */
  variable: variableNameSchema,
  /** How often it is asked again before the node gives up. */
  retries: z.number().int().min(0).max(5).default(2),
  interruption: interruptionSchema.default('allowed'),
});
export type AskConfig = z.infer<typeof askConfigSchema>;
