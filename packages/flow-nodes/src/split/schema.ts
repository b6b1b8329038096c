import { z } from 'zod';
import { outcomeNameSchema } from '../outcome-name.ts';

const waySchema = z.strictObject({
  port: outcomeNameSchema,
  /** How many calls of a hundred take it. */
  percent: z.number().int().min(0).max(100),
});

export const splitConfigSchema = z.strictObject({
  ways: z.array(waySchema).min(1, 'add a way').max(20),
  /** What always takes the same way: all calls of one caller, or each call. */
  by: z.enum(['caller', 'call']).default('caller'),
});
export type SplitConfig = z.infer<typeof splitConfigSchema>;
