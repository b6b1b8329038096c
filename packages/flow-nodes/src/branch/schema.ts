import { z } from 'zod';
import { outcomeNameSchema } from '../outcome-name.ts';

const branchSchema = z.strictObject({
  /** The port it is left by when the expression is true. */
  port: outcomeNameSchema,
  when: z.string().min(1, 'write when this way is taken').max(500),
});

export const branchConfigSchema = z.strictObject({
  /** The first that holds is taken. */
  branches: z.array(branchSchema).min(1, 'add a condition').max(50),
});
export type BranchConfig = z.infer<typeof branchConfigSchema>;
