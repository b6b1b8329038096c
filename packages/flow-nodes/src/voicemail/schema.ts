import { variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';

export const voicemailConfigSchema = z.strictObject({
  greeting: z.string().min(1, 'write what the caller is told').max(2_000),
  longestMs: z.number().int().min(5_000).max(600_000).default(120_000),
  /** The recording ends after so much silence; it also ends at the key #. */
  silenceMs: z.number().int().min(1_000).max(30_000).default(4_000),
  /** Where its id is kept: what messages and plugins need to find it again. */
  recording: variableNameSchema.exactOptional(),
  /** Where it is kept what was said. */
  words: variableNameSchema.exactOptional(),
});
export type VoicemailConfig = z.infer<typeof voicemailConfigSchema>;
