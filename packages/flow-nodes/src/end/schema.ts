import { z } from 'zod';
import { outcomeNameSchema } from '../outcome-name.ts';
import { wordsSchema } from '../words-schema.ts';

export const endConfigSchema = z.strictObject({
  /** The last words; without them the call just ends. */
  text: wordsSchema('write the last words').exactOptional(),
  /** What the call has come to. A flow that runs as a part of another is left by this outcome. */
  outcome: outcomeNameSchema.exactOptional(),
});
export type EndConfig = z.infer<typeof endConfigSchema>;
