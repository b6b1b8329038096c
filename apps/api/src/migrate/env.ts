import { type EnvSource, parseEnv } from '@callwright/foundation/env';
import { z } from 'zod';

const postgresUrl = z
  .string()
  .refine(
    (url) => URL.canParse(url) && ['postgresql:', 'postgres:'].includes(new URL(url).protocol),
    'expected postgresql://role:password@host:5432/database',
  );

const schema = z.object({
  /** Signs in as the owner of the database. Not through a pooler that hands out connections by transaction: the lock is held by the session. */
  DATABASE_OWNER_URL: postgresUrl,
  /** What the api signs in with. Its role is checked, and made when MAKE_API_ROLE says so. */
  DATABASE_URL: postgresUrl,
  MAKE_API_ROLE: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
});

export type MigrateEnv = z.infer<typeof schema>;

export function readMigrateEnv(source: EnvSource = process.env): MigrateEnv {
  return parseEnv('The migration', schema, source);
}
