import { z } from 'zod';

export const transferConfigSchema = z.strictObject({
  /** `warm`: whoever answers is told first what it is about. */
  mode: z.enum(['blind', 'warm']).default('blind'),
  destination: z.enum(['number', 'expression']).default('number'),
  number: z.string().max(40).exactOptional(),
  numberFrom: z.string().max(500).exactOptional(),
  /** Said to the caller before. */
  words: z.string().max(2_000).exactOptional(),
  briefing: z.string().max(2_000).exactOptional(),
  /** How long it rings. */
  timeoutMs: z.number().int().min(5_000).max(120_000).default(30_000),
});
export type TransferConfig = z.infer<typeof transferConfigSchema>;
