import { parseEnv, portSchema } from '@callwright/foundation/env';
import { logLevels } from '@callwright/foundation/log';
import { z } from 'zod';

/** Every setting of the runtime. `.env.example` carries the same names and sentences; a test compares the two. */
export const envSchema = z.object({
  RUNTIME_HOST: z.string().default('127.0.0.1').describe('The address on which the runtime listens; 0.0.0.0 opens it to the network.'),
  RUNTIME_PORT: portSchema.default(3_002).describe('The port of the runtime; the api passes /media on to it.'),
  INTERNAL_URL: z
    .url({ protocol: /^https?$/, error: 'expected something like http://127.0.0.1:3001' })
    .default('http://127.0.0.1:3001')
    .describe("Where the api's internal port is; the runtime asks there for programs and calls."),
  INTERNAL_TOKEN: z
    .string()
    .min(32, 'expected at least 32 characters')
    .describe('The secret that api and runtime share; the same value for both, at least 32 characters.'),
  CALL_CAPACITY: z.coerce
    .number('expected a number of calls')
    .int()
    .min(1)
    .max(1_000)
    .default(50)
    .describe('How many calls the runtime holds at once; further ones are told that all lines are busy.'),
  LOG_LEVEL: z.enum(logLevels).default('info').describe('How much is logged: fatal, error, warn, info, debug, trace or silent.'),
});

export type Env = z.infer<typeof envSchema>;

export function readEnv(): Env {
  return parseEnv('The runtime', envSchema, process.env);
}
