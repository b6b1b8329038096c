import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Clock } from '@callwright/foundation/clock';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded-postgres.ts';
import { inheritedEnv } from './env.ts';
import type { Home } from './home.ts';
import type { Part } from './keep-running.ts';
import type { RunRecord } from './run-record.ts';
import { startErrors } from './start-errors.ts';

/** The two accounts of one database. */
export interface DatabaseUrls {
  readonly owner: string;
  readonly api: string;
  /** Whether we make the api's role, or somebody else has made it. */
  readonly makeApiRole: boolean;
}

export function createDatabasePart(options: {
  readonly home: Home;
  readonly record: RunRecord;
  readonly clock: Clock;
  readonly say: (line: string) => void;
}): Part<EmbeddedPostgres> {
  const { home, record, clock, say } = options;
  const server = { folder: home.postgres, logFile: join(home.logs, 'postgres.log'), durability: 'full', clock, say } as const;
  let port: number | undefined;
  return {
    name: 'PostgreSQL',
    start: async () => {
      // The apps know the database by its first port, so a restart keeps it.
      const database = await startEmbeddedPostgres({ ...server, ...(port !== undefined && { port }) });
      port = database.port;
      await record.setDatabase(database);
      return database;
    },
  };
}

/** For a database of the user's own of which only the owner is known: the api's role is made beside it. */
export function urlsMadeFromOwner(ownerUrl: string, apiPassword: string): DatabaseUrls {
  const api = new URL(ownerUrl);
  api.username = `${decodeURIComponent(api.pathname.slice(1))}_api`;
  api.password = apiPassword;
  return { owner: ownerUrl, api: api.href, makeApiRole: true };
}

/** Brings the database up to date as its owner, in a process of its own, and makes sure of the api's role. Resolves to what it did. */
export function migrate(root: string, { owner, api, makeApiRole }: DatabaseUrls): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const env = inheritedEnv({ DATABASE_OWNER_URL: owner, DATABASE_URL: api, MAKE_API_ROLE: String(makeApiRole) });
  execFile(process.execPath, [join(root, 'apps/api/dist/migrate/main.js')], { env }, (error, stdout, stderr) => {
    if (error === null) resolve(stdout.trim());
    else reject(startErrors.MIGRATION_FAILED({ output: (stderr.trim() || stdout.trim() || error.message).trim() }));
  });
  return promise;
}
