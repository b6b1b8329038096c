import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Clock, createSystemClock } from '@callwright/foundation/clock';
import { endOrphan, type LateSettings, untilStopped } from '@callwright/foundation/lifecycle';
import { createLogger } from '@callwright/foundation/log';
import { createMetrics } from '@callwright/http-server/create-metrics';
import { listen } from '@callwright/http-server/listen';
import { readVersion } from '@callwright/http-server/read-version';
import { runProgram } from '@callwright/http-server/run-program';
import { buildInternalServer } from './build-internal-server.ts';
import { buildServer } from './build-server.ts';
import { keepEndingUnheldCalls } from './calls/keep-ending-unheld-calls.ts';
import { createServices } from './create-services.ts';
import { checkApiRole } from './database/check-api-role.ts';
import { checkSchemaCurrent } from './database/check-schema-current.ts';
import { type Database, openDatabase } from './database/open-database.ts';
import { type Env, readEnv } from './env.ts';
import { createLookAtParts } from './health/create-look-at-parts.ts';
import { openLiveCalls } from './live/open-live-calls.ts';
import { migrationsFolder } from './migrate/migrations-folder.ts';
import { readMigrations } from './migrate/read-migrations.ts';
import { keepBundles } from './plugins/kept-bundles.ts';
import { readBuiltPlugins } from './plugins/read-built-plugins.ts';

/** Serves until the process is told to stop; gives the status to exit with. */
export function runApi(lateSettings: LateSettings): Promise<number> {
  return runProgram(async () => serve(readEnv(lateSettings)));
}

// The same distance from `apps/api/src` and from `apps/api/dist`.
const packageFile = new URL('../package.json', import.meta.url);
const editorFolder = join(import.meta.dirname, '../../editor/dist');

async function serve(env: Env): Promise<void> {
  const stopped = untilStopped(process);
  const log = createLogger({ name: 'api', level: env.LOG_LEVEL });
  const clock = createSystemClock();
  void endOrphan(stopped, clock, () => process.kill(process.pid, 'SIGKILL'));
  const version = readVersion(packageFile);
  const bundles = await readBuiltPlugins(env.PLUGINS_FOLDER);
  await using cleanUp = new AsyncDisposableStack();

  const database = openDatabase({ url: env.DATABASE_URL, log });
  cleanUp.defer(() => closeDatabase(database, clock));
  const checked = checkDatabase(database);

  const live = openLiveCalls({ url: env.DATABASE_URL, clock, log });
  cleanUp.use(live);
  const services = createServices({ env, log, clock, database, bundles, live });
  const shared = { services, log, clock, metrics: createMetrics(), createRequestId: randomUUID };
  const lookAtParts = createLookAtParts({ clock, database, runtimeUrl: env.RUNTIME_URL });
  const { RUNTIME_URL: runtimeUrl, METRICS_TOKEN: metricsToken, INTERNAL_TOKEN: internalToken, TWILIO_AUTH_TOKEN: twilioAuthToken } = env;
  const server = buildServer({ ...shared, version, lookAtParts, runtimeUrl, metricsToken, twilioAuthToken, editorFolder });
  const internalServer = buildInternalServer({ ...shared, internalToken });
  cleanUp.defer(async () => {
    await Promise.all([server.close(), internalServer.close()]);
  });

  await Promise.all([checked, server.ready(), internalServer.ready()]);
  const program = 'The api';
  await listen(internalServer, { program, host: '127.0.0.1', port: env.INTERNAL_PORT, portVariable: 'INTERNAL_PORT' });
  await listen(server, { program, host: env.HOST, port: env.PORT, portVariable: 'PORT', hostVariable: 'HOST' });
  cleanUp.use(keepEndingUnheldCalls(services));
  log.info(
    { version, plugins: [...services.plugins.manifests.keys()], host: env.HOST, port: env.PORT, internalPort: env.INTERNAL_PORT },
    'listening',
  );
  // Until then they are in memory; they are kept for the time after the next build. A database that hangs must not hold our end.
  await Promise.race([keepBundles(database.prisma, bundles), stopped]);
  log.info({ reason: await stopped }, 'stopping');
}

/** Nothing is served from a database that would mix tenants up, or that this build does not fit. */
async function checkDatabase(database: Database): Promise<void> {
  await checkApiRole(database);
  await checkSchemaCurrent(database, await readMigrations(migrationsFolder));
}

const closeDatabaseWithinMs = 3_000;

/** A query that hangs must not keep the process from ending. */
async function closeDatabase(database: Database, clock: Clock): Promise<void> {
  const closed = new AbortController();
  const tooLong = clock.sleep(closeDatabaseWithinMs, closed.signal).catch(() => undefined);
  await Promise.race([database.close(), tooLong]);
  closed.abort();
}
