import { z } from 'zod';
import { nodeInterruptionSchema, wordsSchema } from '../words-schema.ts';

export const sayConfigSchema = z.strictObject({
  text: wordsSchema('write what is to be said'),
  /** Other words for the same: one of them all is taken by chance. */
  variants: z.array(wordsSchema('write these words, or remove the line')).max(20).default([]),
  /** The name of a recording that is played instead of a voice; the text is what it says. */
  audio: z.string().min(1, 'name the recording').max(200).exactOptional(),
  interruption: nodeInterruptionSchema,
});
export type SayConfig = z.infer<typeof sayConfigSchema>;
