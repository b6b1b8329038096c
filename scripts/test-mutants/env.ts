import { parseEnv } from '@callwright/foundation/env';
import { z } from 'zod';

const mutantSchema = z.object({ file: z.string(), start: z.number(), end: z.number(), replacement: z.string() });

const envSchema = z.object({
  MUTANT: z
    .string()
    .transform((text) => mutantSchema.parse(JSON.parse(text)))
    .optional(),
});

/** The change that this run of the tests is to notice; without one, they must pass. */
export function readMutantEnv() {
  const { MUTANT } = parseEnv('the mutants', envSchema, process.env);
  return { mutant: MUTANT };
}
