import { randomBytes } from 'node:crypto';
import type { Clock } from '@callwright/foundation/clock';
import { createIdFactory } from '@callwright/foundation/id';
import type { Logger } from '@callwright/foundation/log';
import { createPasswords } from './accounts/passwords.ts';
import { createInTenant } from './database/in-tenant.ts';
import type { Database } from './database/open-database.ts';
import type { Env } from './env.ts';
import type { LiveCalls } from './live/live-calls.ts';
import { createPlugins } from './plugins/create-plugins.ts';
import { findKeptBundle } from './plugins/kept-bundles.ts';
import type { PluginBundle } from './plugins/read-built-plugins.ts';
import { createRouting } from './routing/routing.ts';
import { createRuntimes } from './runtimes/create-runtimes.ts';
import type { Services } from './services.ts';

export interface ServiceParts {
  readonly env: Pick<Env, 'PUBLIC_URL' | 'PORT'>;
  readonly log: Logger;
  readonly clock: Clock;
  readonly database: Database;
  /** The plugins that came along with this build. */
  readonly bundles: readonly PluginBundle[];
  readonly live: LiveCalls;
}

/** The services of a running api. */
export function createServices({ env, log, clock, database: { prisma }, bundles, live }: ServiceParts): Services {
  const createToken = () => randomBytes(32).toString('base64url');
  return {
    prisma,
    inTenant: createInTenant(prisma),
    routing: createRouting({ db: prisma, clock, createToken }),
    runtimes: createRuntimes({ clock }),
    live,
    passwords: createPasswords(),
    plugins: createPlugins(bundles, (integrity) => findKeptBundle(prisma, integrity)),
    clock,
    createId: createIdFactory({ now: clock.now, randomBytes }),
    createToken,
    log,
    publicUrl: env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}`,
  };
}
