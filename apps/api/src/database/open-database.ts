import type { Logger } from '@callwright/foundation/log';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../generated/prisma/client.ts';

export interface OpenDatabaseOptions {
  readonly url: string;
  readonly log: Logger;
}

export interface Database extends AsyncDisposable {
  readonly prisma: PrismaClient;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Waits for queries that are under way, then closes every connection. */
  close(): Promise<void>;
}

/**
 * The api's door to its database. Connections are opened when they are needed, so this succeeds also while PostgreSQL is away;
 * and when PostgreSQL goes away later, queries fail until it is back, and nothing else happens.
 */
export function openDatabase({ url, log }: OpenDatabaseOptions): Database {
  const onLost = (err: Error) => log.warn({ err }, 'a connection to the database was lost; the next query opens another');
  const adapter = new PrismaPg(
    {
      connectionString: url,
      application_name: 'callwright api',
      max: 10,
      // By default `pg` waits for ever for a server that is away, and closes after 10 s what the next click would have used.
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 300_000,
      keepAlive: true,
    },
    { onPoolError: onLost, onConnectionError: onLost },
  );
  // Its other formats quote the failing call, with what was to be written: that is for no log.
  const prisma = new PrismaClient({ adapter, errorFormat: 'minimal' });
  const close = () => prisma.$disconnect();
  return {
    prisma,
    ping: async () => {
      await prisma.$queryRaw`SELECT 1`;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
