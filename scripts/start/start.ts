import { join } from 'node:path';
import { type Clock, createSystemClock } from '@callwright/foundation/clock';
import type { Progress } from '../launch/progress.mjs';
import { createApps, publicAddress } from './apps.ts';
import { createDatabasePart, type DatabaseUrls, migrate, urlsMadeFromOwner } from './database.ts';
import { readEnv, type StartEnv, userFolders } from './env.ts';
import { type Home, openHome } from './home.ts';
import { choosePorts } from './ports.ts';
import { rememberedSecret } from './remembered-secret.ts';
import { type RunRecord, takeRunRecord } from './run-record.ts';
import { listenForStop } from './stop-signals.ts';
import { createSupervisor, type Supervisor } from './supervisor.ts';

const root = join(import.meta.dirname, '..', '..');

/** What bringing everything up needs. */
interface Run {
  readonly env: StartEnv;
  readonly home: Home;
  readonly record: RunRecord;
  readonly supervisor: Supervisor;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly stop: AbortSignal;
}

/** `npm start`: brings everything up, keeps it up, and takes it down in order. Resolves to the exit status. */
export async function start(progress: Progress): Promise<number> {
  const clock = createSystemClock();
  const say = (line: string) => progress.say(line);
  const { stop, stopNow } = listenForStop(process, () => clock.elapsedMs());
  const env = readEnv();
  const home = await openHome(env.CALLWRIGHT_HOME, userFolders());
  const record = await takeRunRecord(home.runRecord, home.folder, clock, say);
  const supervisor = createSupervisor({ clock, say });
  stopNow.addEventListener('abort', () => supervisor.killAll(), { once: true });
  const stopped = aborted(stop);
  try {
    await Promise.race([bringUp({ env, home, record, supervisor, clock, progress, stop }), supervisor.failed, stopped]);
    await Promise.race([supervisor.failed, stopped]);
    return 0;
  } finally {
    progress.close();
    say('Stopping.');
    await supervisor.stop();
    await record.release();
    say('Callwright has stopped.');
  }
}

async function bringUp(run: Run): Promise<void> {
  const { env, home, record, supervisor, clock, progress, stop } = run;
  const ports = await choosePorts(env);
  if (stop.aborted) return;
  // In this order, because they are stopped in the reverse: the database last, and the runtime before the api that keeps its traces.
  const database = migratedDatabase(run);
  const apps = createApps({ root, env, home, ports, database, record, clock });
  const api = supervisor.keep(apps.api);
  const runtime = supervisor.keep(apps.runtime);
  await database;
  if (stop.aborted) return;
  await during(progress, 'Apps', 'starting api and runtime', () => Promise.all([api.ready, runtime.ready]));
  const address = publicAddress(env, ports);
  await record.setAddress(address);
  if (!stop.aborted) progress.say(`Callwright is ready: ${address}   (Ctrl-C stops it; data and logs are in ${home.folder})`);
}

async function migratedDatabase(run: Run): Promise<DatabaseUrls> {
  const urls = await databaseUrls(run);
  run.stop.throwIfAborted();
  await during(run.progress, 'Migrations', 'bringing the database up to date', () => migrate(root, urls));
  return urls;
}

async function databaseUrls({ env, home, record, supervisor, clock, progress }: Run): Promise<DatabaseUrls> {
  const { DATABASE_URL: given, DATABASE_OWNER_URL: owner } = env;
  if (given !== undefined && owner !== undefined) return { owner, api: given, makeApiRole: false };
  if (given !== undefined) return urlsMadeFromOwner(given, await rememberedSecret(join(home.folder, 'api-password')));
  const database = supervisor.keep(createDatabasePart({ home, record, clock, say: (line) => progress.say(line) }));
  const { ownerUrl, apiUrl } = await during(progress, 'PostgreSQL', 'starting the database', () => database.ready);
  return { owner: ownerUrl, api: apiUrl, makeApiRole: true };
}

async function during<Result>(progress: Progress, name: string, doing: string, work: () => Promise<Result>): Promise<Result> {
  const step = progress.begin(name, doing);
  try {
    const result = await work();
    step.done();
    return result;
  } catch (error) {
    step.failed();
    throw error;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise;
}
