import type { Clock } from '@callwright/foundation/clock';
import type { CreateId } from '@callwright/foundation/id';
import type { Logger } from '@callwright/foundation/log';
import type { Passwords } from './accounts/passwords.ts';
import type { InTenant } from './database/in-tenant.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import type { LiveCalls } from './live/live-calls.ts';
import type { Plugins } from './plugins/create-plugins.ts';
import type { Routing } from './routing/routing.ts';
import type { Runtimes } from './runtimes/create-runtimes.ts';

/** What the features of the api work with: made once by `run-api.ts`, and handed to both servers. */
export interface Services {
  readonly prisma: PrismaClient;
  readonly inTenant: InTenant;
  readonly routing: Routing;
  readonly runtimes: Runtimes;
  readonly live: LiveCalls;
  readonly passwords: Passwords;
  readonly plugins: Plugins;
  readonly clock: Clock;
  readonly createId: CreateId;
  /** 32 random bytes as text: what a browser or a carrier shows to be let in. */
  readonly createToken: () => string;
  readonly log: Logger;
  /** The origin under which browsers and carriers reach us: `https://calls.example.com`. */
  readonly publicUrl: string;
}
