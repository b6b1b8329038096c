import { randomUUID } from 'node:crypto';
import { AppError } from '@callwright/foundation/app-error';
import { createSystemClock } from '@callwright/foundation/clock';
import { EXIT_BAD_SETTINGS, untilStopped } from '@callwright/foundation/lifecycle';
import { createLogger } from '@callwright/foundation/log';
import { buildServer } from './build-server.ts';
import { type Env, readEnv } from './env.ts';
import { createApiProbe } from './health/create-api-probe.ts';
import { readVersion } from './health/read-version.ts';
import { listen } from './http/listen.ts';
import { createMetrics } from './metrics/create-metrics.ts';

/** Serves until the process is told to stop; gives the status to exit with. */
export async function runRuntime(): Promise<number> {
  try {
    await serve(readEnv());
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.code === 'ENV.INVALID' ? EXIT_BAD_SETTINGS : 1;
  }
}

async function serve(env: Env): Promise<void> {
  const stopped = untilStopped(process);
  const log = createLogger({ name: 'runtime', level: env.LOG_LEVEL });
  const clock = createSystemClock();
  const version = readVersion();
  const probeApi = createApiProbe({ clock, internalUrl: env.INTERNAL_URL, internalToken: env.INTERNAL_TOKEN });
  await using server = buildServer({ log, metrics: createMetrics(), createRequestId: randomUUID, version, probeApi });

  await listen(server, { host: env.RUNTIME_HOST, port: env.RUNTIME_PORT });
  log.info({ version, host: env.RUNTIME_HOST, port: env.RUNTIME_PORT }, 'listening');
  log.info({ reason: await stopped }, 'stopping');
}
