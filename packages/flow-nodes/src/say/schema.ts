import { interruptionSchema } from '@callwright/flow-schema';
import { z } from 'zod';

export const sayConfigSchema = z.strictObject({
  text: z.string().min(1, 'write what is to be said').max(2_000),
  interruption: interruptionSchema.default('allowed'),
});
export type SayConfig = z.infer<typeof sayConfigSchema>;
