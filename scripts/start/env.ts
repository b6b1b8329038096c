import { parseEnv, portSchema } from '@callwright/foundation/env';
import { logLevels } from '@callwright/foundation/log';
import { z } from 'zod';

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'expected an address like postgresql://user:password@host:5432/database' });

/** What `npm start` listens to. The apps it starts get their own settings from it: see their env.ts. */
export const envSchema = z.object({
  PORT: portSchema.optional().describe('The public port. Without it 3000, or the next free one.'),
  HOST: z.string().default('127.0.0.1').describe('The address the public port listens on; 0.0.0.0 in a container.'),
  INTERNAL_PORT: portSchema.optional().describe('The loopback port between runtime and api. Without it any free one.'),
  RUNTIME_PORT: portSchema.optional().describe('The loopback port of the runtime. Without it any free one.'),
  CALLWRIGHT_HOME: z.string().optional().describe("The folder for everything Callwright keeps. Without it the user's data folder."),
  DATABASE_URL: postgresUrl
    .optional()
    .describe('A PostgreSQL of your own (15 or newer) in place of the one that comes along. Alone: an account that owns the database.'),
  DATABASE_OWNER_URL: postgresUrl
    .optional()
    .describe('The account that migrates, when DATABASE_URL names the plain account that the api signs in with.'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'expected at least 16 characters')
    .optional()
    .describe('Opens /metrics to a scraper that is not on this machine.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'expected something like https://calls.example.com' })
    .optional()
    .describe('The address under which browsers and carriers reach the public port. Without it http://127.0.0.1 and PORT.'),
  TWILIO_AUTH_TOKEN: z
    .string()
    .regex(/^[^,\s]{16,}$/, 'expected at least 16 characters, without commas and spaces')
    .optional()
    .describe("The auth token of the Twilio account: Twilio's requests are signed with it. Without it they are refused."),
  PLUGINS_FOLDER: z.string().optional().describe("The folder with the built plugins. Without it the checkout's own."),
  LOG_LEVEL: z.enum(logLevels).default('info').describe('How much api and runtime write to their logs.'),
});

export type StartEnv = z.infer<typeof envSchema>;

export function readEnv(): StartEnv {
  return parseEnv('npm start', envSchema, process.env);
}

/** The environment that every app starts from; `settings` win. */
export function inheritedEnv(settings: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  const inherited = { ...process.env };
  // These are for us. An app that needs them gets them by name.
  for (const name of Object.keys(envSchema.shape)) delete inherited[name];
  return { ...inherited, ...Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) };
}

/** What the default home folder depends on. */
export function userFolders() {
  return { dataHome: process.env.XDG_DATA_HOME, localAppData: process.env.LOCALAPPDATA };
}
