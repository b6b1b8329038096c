import type { Logger } from '@callwright/foundation/log';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/prisma/client.ts';

export interface OpenDatabaseOptions {
  readonly url: string;
  readonly log: Logger;
}

export interface Database extends AsyncDisposable {
  readonly prisma: PrismaClient;
  /** For questions about the database itself. The client takes long to begin, and a start waits for their answers. */
  ask<Row extends pg.QueryResultRow>(sql: string): Promise<readonly Row[]>;
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
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'callwright api',
    max: 10,
    // By default `pg` waits for ever for a server that is away, and closes after 10 s what the next click would have used.
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 300_000,
    keepAlive: true,
  });
  const adapter = new PrismaPg(pool, { disposeExternalPool: true, onPoolError: onLost, onConnectionError: onLost });
  // Its other formats quote the failing call, with what was to be written: that is for no log.
  const prisma = new PrismaClient({ adapter, errorFormat: 'minimal' });
  const close = async () => {
    await prisma.$disconnect();
    if (!pool.ended) await pool.end();
  };
  return {
    prisma,
    ask: async <Row extends pg.QueryResultRow>(sql: string) => (await pool.query<Row>(sql)).rows,
    ping: async () => {
      await pool.query('SELECT 1');
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
