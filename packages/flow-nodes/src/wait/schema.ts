import { z } from 'zod';

export const waitConfigSchema = z.strictObject({
  forMs: z.number().int().min(100, 'wait for a tenth of a second at least').max(600_000, 'wait for ten minutes at most'),
  sound: z.enum(['music', 'silence']).default('silence'),
});
export type WaitConfig = z.infer<typeof waitConfigSchema>;
