import { z } from 'zod';

export const pressKeysConfigSchema = z.strictObject({
  /** A `w` is a pause of half a second. */
  keys: z
    .string()
    .min(1, 'write the keys')
    .max(60)
    .regex(/^[0-9*#A-Dw]*$/, 'expected keys like 1w204#: digits, *, #, A to D, and w for a pause'),
});
export type PressKeysConfig = z.infer<typeof pressKeysConfigSchema>;
