import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '@callwright/foundation/clock';
import { openRotatingLog } from '../files/rotating-log.ts';
import { type AppOptions, createAppPart } from './app-part.ts';
import type { DatabaseUrls } from './database.ts';
import { inheritedEnv, type StartEnv } from './env.ts';
import type { Home } from './home.ts';
import type { Part, RunningPart } from './keep-running.ts';
import type { Ports } from './ports.ts';
import type { RunRecord } from './run-record.ts';

export interface AppsOptions {
  readonly root: string;
  readonly env: StartEnv;
  readonly home: Home;
  readonly ports: Ports;
  /** Resolves when there is a database that fits the api. Both apps start before that; only the api waits for it. */
  readonly database: Promise<DatabaseUrls>;
  readonly record: RunRecord;
  readonly clock: Clock;
}

/** The api and the runtime, told of each other and sharing a secret that lives as long as this run. */
export function createApps(options: AppsOptions): { readonly api: Part<RunningPart>; readonly runtime: Part<RunningPart> } {
  const { env, ports, database } = options;
  const internalUrl = `http://127.0.0.1:${ports.internal}`;
  const runtimeUrl = `http://127.0.0.1:${ports.runtime}`;
  const shared = { INTERNAL_TOKEN: randomBytes(32).toString('base64url'), LOG_LEVEL: env.LOG_LEVEL };
  const apiSettings = {
    ...shared,
    HOST: env.HOST,
    PORT: String(ports.public),
    INTERNAL_PORT: String(ports.internal),
    RUNTIME_URL: runtimeUrl,
    METRICS_TOKEN: env.METRICS_TOKEN,
    PUBLIC_URL: env.PUBLIC_URL,
    TWILIO_AUTH_TOKEN: env.TWILIO_AUTH_TOKEN,
    PLUGINS_FOLDER: env.PLUGINS_FOLDER,
  };
  const runtimeSettings = { ...shared, RUNTIME_PORT: String(ports.runtime), INTERNAL_URL: internalUrl };
  const lateSettings = database.then(({ api }) => ({ DATABASE_URL: api }));
  // Whoever brings the database up tells why it failed; by then the api may be stopped already.
  lateSettings.catch(() => undefined);
  const apiHealthUrl = `http://${hostForUs(env.HOST)}:${ports.public}/healthz`;
  return {
    api: createAppPart({ ...appOptions('api', apiSettings, apiHealthUrl, options), lateSettings }),
    runtime: createAppPart(appOptions('runtime', runtimeSettings, `${runtimeUrl}/healthz`, options)),
  };
}

/** Where a browser on this machine finds the public port. */
export function publicAddress(env: Pick<StartEnv, 'HOST'>, ports: Ports): string {
  const host = hostForUs(env.HOST);
  return `http://${host === '127.0.0.1' ? 'localhost' : host}:${ports.public}`;
}

function appOptions(
  name: 'api' | 'runtime',
  settings: Readonly<Record<string, string | undefined>>,
  healthUrl: string,
  { root, home, record, clock }: AppsOptions,
): AppOptions {
  return {
    name,
    args: [join(root, 'apps', name, 'dist', 'main.js')],
    env: inheritedEnv(settings),
    log: openRotatingLog(join(home.logs, `${name}.log`)),
    healthUrl,
    clock,
    onStarted: (pid) => record.setApp(name, pid),
  };
}

/** A server that listens on every address answers on the loopback one. */
function hostForUs(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === 'localhost') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
