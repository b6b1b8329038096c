import { variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';

const assignmentSchema = z.strictObject({
  variable: variableNameSchema,
  /** The expression whose value the variable gets. */
  to: z.string().min(1, 'write what it becomes').max(500),
});

export const setConfigSchema = z.strictObject({
  /** They all happen at once: each expression reads what the variables held before. */
  assignments: z.array(assignmentSchema).min(1, 'choose a variable').max(50),
});
export type SetConfig = z.infer<typeof setConfigSchema>;
