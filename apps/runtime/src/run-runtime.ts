import { randomUUID } from 'node:crypto';
import { createSystemClock } from '@callwright/foundation/clock';
import { untilStopped } from '@callwright/foundation/lifecycle';
import { createLogger } from '@callwright/foundation/log';
import { createMetrics } from '@callwright/http-server/create-metrics';
import { listen } from '@callwright/http-server/listen';
import { readVersion } from '@callwright/http-server/read-version';
import { runProgram } from '@callwright/http-server/run-program';
import { buildServer } from './build-server.ts';
import { type Env, readEnv } from './env.ts';
import { createApiProbe } from './health/create-api-probe.ts';

/** Serves until the process is told to stop; gives the status to exit with. */
export function runRuntime(): Promise<number> {
  return runProgram(async () => serve(readEnv()));
}

/** The same distance from `apps/runtime/src` and from `apps/runtime/dist`. */
const packageFile = new URL('../package.json', import.meta.url);

async function serve(env: Env): Promise<void> {
  const stopped = untilStopped(process);
  const log = createLogger({ name: 'runtime', level: env.LOG_LEVEL });
  const clock = createSystemClock();
  const version = readVersion(packageFile);
  const probeApi = createApiProbe({ clock, internalUrl: env.INTERNAL_URL, internalToken: env.INTERNAL_TOKEN });
  await using server = buildServer({ log, clock, metrics: createMetrics(), createRequestId: randomUUID, version, probeApi });

  const { RUNTIME_HOST: host, RUNTIME_PORT: port } = env;
  await listen(server, { program: 'The runtime', host, port, portVariable: 'RUNTIME_PORT', hostVariable: 'RUNTIME_HOST' });
  log.info({ version, host, port }, 'listening');
  log.info({ reason: await stopped }, 'stopping');
}
