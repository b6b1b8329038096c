import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '@callwright/foundation/app-error';
import { type Clock, createSystemClock } from '@callwright/foundation/clock';
import { EXIT_BAD_SETTINGS, untilStopped } from '@callwright/foundation/lifecycle';
import { createLogger } from '@callwright/foundation/log';
import { buildInternalServer } from './build-internal-server.ts';
import { buildServer } from './build-server.ts';
import { checkApiRole } from './database/check-api-role.ts';
import { checkSchemaCurrent } from './database/check-schema-current.ts';
import { type Database, openDatabase } from './database/open-database.ts';
import { type Env, readEnv } from './env.ts';
import { createLookAtParts } from './health/create-look-at-parts.ts';
import { listen } from './http/listen.ts';
import { createMetrics } from './metrics/create-metrics.ts';
import { migrationsFolder } from './migrate/migrations-folder.ts';
import { readMigrations } from './migrate/read-migrations.ts';
import { readVersion } from './system/read-version.ts';

/** Serves until the process is told to stop; gives the status to exit with. */
export async function runApi(): Promise<number> {
  try {
    await serve(readEnv());
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.code === 'ENV.INVALID' ? EXIT_BAD_SETTINGS : 1;
  }
}

/** The same distance from `apps/api/src` and from `apps/api/dist`. */
const editorFolder = join(import.meta.dirname, '../../editor/dist');

async function serve(env: Env): Promise<void> {
  const stopped = untilStopped(process);
  const log = createLogger({ name: 'api', level: env.LOG_LEVEL });
  const clock = createSystemClock();
  const version = readVersion();
  await using cleanUp = new AsyncDisposableStack();

  const database = openDatabase({ url: env.DATABASE_URL, log });
  cleanUp.defer(() => closeDatabase(database, clock));
  const checked = checkDatabase(database);

  const shared = { log, clock, metrics: createMetrics(), createRequestId: randomUUID };
  const lookAtParts = createLookAtParts({ clock, database, runtimeUrl: env.RUNTIME_URL });
  const { RUNTIME_URL: runtimeUrl, METRICS_TOKEN: metricsToken, INTERNAL_TOKEN: internalToken } = env;
  const server = buildServer({ ...shared, version, lookAtParts, runtimeUrl, metricsToken, editorFolder });
  const internalServer = buildInternalServer({ ...shared, internalToken });
  cleanUp.defer(async () => {
    await Promise.all([server.close(), internalServer.close()]);
  });

  await Promise.all([checked, server.ready(), internalServer.ready()]);
  await listen(internalServer, { host: '127.0.0.1', port: env.INTERNAL_PORT, variable: 'INTERNAL_PORT' });
  await listen(server, { host: env.HOST, port: env.PORT, variable: 'PORT' });
  log.info({ version, host: env.HOST, port: env.PORT, internalPort: env.INTERNAL_PORT }, 'listening');
  log.info({ reason: await stopped }, 'stopping');
}

/** Nothing is served from a database that would mix tenants up, or that this build does not fit. */
async function checkDatabase({ prisma }: Database): Promise<void> {
  await checkApiRole(prisma);
  await checkSchemaCurrent(prisma, await readMigrations(migrationsFolder));
}

const closeDatabaseWithinMs = 3_000;

/** A query that hangs must not keep the process from ending. */
async function closeDatabase(database: Database, clock: Clock): Promise<void> {
  const closed = new AbortController();
  const tooLong = clock.sleep(closeDatabaseWithinMs, closed.signal).catch(() => undefined);
  await Promise.race([database.close(), tooLong]);
  closed.abort();
}
