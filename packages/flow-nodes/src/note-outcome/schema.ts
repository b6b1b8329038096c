import { variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';
import { outcomeNameSchema } from '../outcome-name.ts';

export const noteOutcomeConfigSchema = z.strictObject({
  outcome: outcomeNameSchema,
  /** What goes with it: an expression for each name. */
  values: z
    .record(variableNameSchema, z.string().min(1, 'write the value').max(500))
    .refine((values) => Object.keys(values).length <= 20, 'expected at most 20 values')
    .default({}),
});
export type NoteOutcomeConfig = z.infer<typeof noteOutcomeConfigSchema>;
