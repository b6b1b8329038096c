import { join } from 'node:path';
import { parseEnv, portSchema } from '@callwright/foundation/env';
import type { LateSettings } from '@callwright/foundation/lifecycle';
import { logLevels } from '@callwright/foundation/log';
import { z } from 'zod';

// The same distance from `apps/api/src` and from `apps/api/dist`.
const pluginsOfCheckout = join(import.meta.dirname, '../../../plugins');

/** Every setting of the api. `.env.example` carries the same names and sentences; a test compares the two. */
export const envSchema = z.object({
  HOST: z.string().default('127.0.0.1').describe('The address on which the public port listens; 0.0.0.0 opens it to the network.'),
  PORT: portSchema.default(3_000).describe('The public port: the editor, its API, and the way to the runtime for carriers.'),
  INTERNAL_PORT: portSchema.default(3_001).describe('The port for the runtime; it listens on 127.0.0.1 only, whatever HOST says.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'expected something like postgresql://user:password@host:5432/database' })
    .describe('The PostgreSQL database, signed in to as a role that is neither owner nor superuser.'),
  RUNTIME_URL: z
    .url({ protocol: /^https?$/, error: 'expected something like http://127.0.0.1:3002' })
    .default('http://127.0.0.1:3002')
    .describe('Where the runtime listens; everything under /media is passed on to it.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'expected something like https://calls.example.com' })
    .transform((url) => new URL(url).origin)
    .exactOptional()
    .describe('The address under which browsers and carriers reach the public port. Without it http://127.0.0.1 and PORT.'),
  TWILIO_AUTH_TOKEN: z
    .string()
    .regex(/^[^,\s]{16,}$/, 'expected at least 16 characters, without commas and spaces')
    .exactOptional()
    .describe("The auth token of the Twilio account: Twilio's requests are signed with it. Without it they are refused."),
  PLUGINS_FOLDER: z.string().default(pluginsOfCheckout).describe('The folder with the built plugins; each has its dist/plugin.json there.'),
  INTERNAL_TOKEN: z
    .string()
    .min(32, 'expected at least 32 characters')
    .describe('The secret that api and runtime share; the same value for both, at least 32 characters.'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'expected at least 16 characters')
    .exactOptional()
    .describe('Opens GET /metrics on the public port to whoever sends it as a bearer token; without it only this machine may read them.'),
  LOG_LEVEL: z.enum(logLevels).default('info').describe('How much is logged: fatal, error, warn, info, debug, trace or silent.'),
});

export type Env = z.infer<typeof envSchema>;

export function readEnv(lateSettings: LateSettings): Env {
  return parseEnv('The api', envSchema, { ...process.env, ...lateSettings });
}
