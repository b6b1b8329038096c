import { z } from 'zod';
import { partNames } from '../health/part.ts';

const partStatusSchema = z
  .object({
    name: z.enum(partNames),
    state: z.enum(['up', 'down']),
    /** A sentence for people: what was found, and nothing of where things run. */
    detail: z.string(),
    latencyMs: z.number().int().nonnegative(),
  })
  .readonly();

export const systemStatusSchema = z
  .object({
    version: z.string(),
    startedAt: z.iso.datetime(),
    /** `degraded`: something can be done and something cannot. `down`: nothing can. */
    status: z.enum(['ok', 'degraded', 'down']),
    parts: z.array(partStatusSchema).readonly(),
  })
  .readonly();

export type PartStatus = z.infer<typeof partStatusSchema>;
export type SystemStatus = z.infer<typeof systemStatusSchema>;
