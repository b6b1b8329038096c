import { interruptions } from '@callwright/flow-schema';
import { z } from 'zod';

const longest = 2_000;

/** A prompt that must have words in it; `ask` says what to do when it has none. */
export function wordsSchema(ask: string) {
  return z.string().min(1, ask).max(longest);
}

/** Whether the caller may break in; `as-settings`, and nothing at all, leaves it to the flow's settings. */
export const nodeInterruptionSchema = z.enum(['as-settings', ...interruptions]).exactOptional();
