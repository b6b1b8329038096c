import { randomBytes } from 'node:crypto';
import { createTestClock } from '@callwright/foundation/clock';
import { createCountingIds } from '@callwright/foundation/id';
import { createLogger } from '@callwright/foundation/log';
import { createPasswords } from '../accounts/passwords.ts';
import { createInTenant } from '../database/in-tenant.ts';
import { openDatabase } from '../database/open-database.ts';
import { createWakeUps } from '../live/create-wake-ups.ts';
import { createPlugins } from '../plugins/create-plugins.ts';
import { createRouting } from '../routing/routing.ts';
import { createRuntimes } from '../runtimes/create-runtimes.ts';
import type { Services } from '../services.ts';

/** Port 9 is "discard": no PostgreSQL answers there, so what needs one fails. */
const noDatabase = 'postgresql://nobody@127.0.0.1:9/nowhere';

export interface TestServicesOptions extends Partial<Services> {
  readonly databaseUrl?: string;
}

/** Silent, with time standing still at the beginning of 2026 and no plugins, ids counted up and passwords hashed in no time, unless told otherwise. */
export function testServices({ databaseUrl = noDatabase, ...changes }: TestServicesOptions = {}): Services {
  const {
    log = createLogger({ name: 'test', level: 'silent' }),
    clock = createTestClock(Date.UTC(2026, 0, 1)),
    createToken = () => randomBytes(32).toString('base64url'),
    prisma = openDatabase({ url: databaseUrl, log }).prisma,
  } = changes;
  const wakeUps = createWakeUps();
  return {
    prisma,
    inTenant: createInTenant(prisma),
    routing: createRouting({ db: prisma, clock, createToken }),
    runtimes: createRuntimes({ clock }),
    live: { tell: wakeUps.wake, watch: wakeUps.watch },
    passwords: createPasswords({ N: 2, r: 1, p: 1 }),
    plugins: createPlugins([]),
    clock,
    createId: createCountingIds(),
    createToken,
    log,
    publicUrl: 'https://calls.example.com',
    ...changes,
  };
}
