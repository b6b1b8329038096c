import { z } from 'zod';
import { nodeInterruptionSchema, wordsSchema } from '../words-schema.ts';

/** What every node has that asks the caller something and listens. */
export const askingShape = {
  question: wordsSchema('write the question'),
  /** Other words for the first time it asks again, the second, and so on; where there are none, the question itself. */
  again: z.array(wordsSchema('write these words, or remove the line')).max(5).default([]),
  /** How often it asks again before it gives up; without it, as often as the settings say. */
  retries: z.number().int().min(0).max(5).exactOptional(),
  /** How long the caller may stay silent; without it, as long as the settings say. */
  patienceMs: z.number().int().min(500).max(120_000).exactOptional(),
  interruption: nodeInterruptionSchema,
};

const askingSchema = z.object(askingShape);
export type Asking = z.infer<typeof askingSchema>;

/** Its prompts, by field. */
export function askingPrompts({ question, again }: Asking): Record<string, string> {
  return { question, ...Object.fromEntries(again.map((words, index) => [`again.${index}`, words])) };
}
