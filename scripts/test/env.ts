import { parseEnv } from '@callwright/foundation/env';
import { z } from 'zod';

const envSchema = z.object({
  /** What property tests draw their cases from. Another number looks at other cases. */
  PROPERTY_SEED: z.coerce.number().int().default(20_261_128),
});

export function readTestEnv() {
  return { propertySeed: parseEnv('the tests', envSchema, process.env).PROPERTY_SEED };
}
