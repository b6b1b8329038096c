import { randomUUID } from 'node:crypto';
import { type Clock, createSystemClock } from '@callwright/foundation/clock';
import { endOrphan, untilStopped } from '@callwright/foundation/lifecycle';
import { createLogger } from '@callwright/foundation/log';
import { createMetrics } from '@callwright/http-server/create-metrics';
import type { Probe } from '@callwright/http-server/create-probe';
import { listen } from '@callwright/http-server/listen';
import { readVersion } from '@callwright/http-server/read-version';
import { runProgram } from '@callwright/http-server/run-program';
import { buildRuntime, type RuntimeParts } from './build-runtime.ts';
import { buildServer } from './build-server.ts';
import { type Env, readEnv } from './env.ts';
import { createApiProbe } from './health/create-api-probe.ts';
import { inTime, late } from './in-time.ts';

/** Serves until the process is told to stop; gives the status to exit with. */
export function runRuntime(): Promise<number> {
  return runProgram(async () => serve(readEnv()));
}

/** The same distance from `apps/runtime/src` and from `apps/runtime/dist`. */
const packageFile = new URL('../package.json', import.meta.url);

/** Calls that run have this long to be stored and go on elsewhere. */
const drainMs = 5_000;

async function serve(env: Env): Promise<void> {
  const stopped = untilStopped(process);
  const log = createLogger({ name: 'runtime', level: env.LOG_LEVEL });
  const clock = createSystemClock();
  void endOrphan(stopped, clock, () => process.kill(process.pid, 'SIGKILL'));
  const metrics = createMetrics();
  const version = readVersion(packageFile);
  const internal = { internalUrl: env.INTERNAL_URL, internalToken: env.INTERNAL_TOKEN };
  const probeApi = createApiProbe({ clock, ...internal });
  const listening = Promise.withResolvers<void>();
  const runtime = buildRuntime({
    ...{ clock, log, metrics, runtimeId: randomUUID(), capacity: env.CALL_CAPACITY, ...internal },
    ...loadersAfter(
      listening.promise.then(() => untilApiAnswers(probeApi, clock)),
      clock,
    ),
  });
  const desk = { admit: runtime.admit, onDropped: runtime.metrics.droppedFrames };
  const { speechState } = runtime;
  await using server = buildServer({ log, clock, metrics, createRequestId: randomUUID, version, probeApi, speechState, desk });

  const { RUNTIME_HOST: host, RUNTIME_PORT: port } = env;
  await listen(server, { program: 'The runtime', host, port, portVariable: 'RUNTIME_PORT', hostVariable: 'RUNTIME_HOST' });
  listening.resolve();
  log.info({ version, host, port }, 'listening');
  const reason = await stopped;
  log.info({ reason }, 'stopping');
  await runtime.drain(drainMs);
  await runtime.close();
  await server.close();
  // A thread that is loading a model is deep in native code, and a process that ends in order waits for it, perhaps for ever.
  const settled = await inTime(clock, reason === 'parent-gone' ? orphanMs : loadingMs, runtime.settled());
  if (settled === late) process.kill(process.pid, 'SIGKILL');
}

/** What is being loaded when we are to end is waited for; not for long when nobody is there any more who waits for us. */
const loadingMs = 8_000;
const orphanMs = 200;

const askApiEveryMs = 100;
const waitForApiMs = 3_000;

/** An api that starts beside us wants the processor first: without it there is no call to speak in. */
async function untilApiAnswers(probeApi: Probe, clock: Clock): Promise<void> {
  for (let waitedMs = 0; waitedMs < waitForApiMs; waitedMs += askApiEveryMs) {
    if ((await probeApi()).outcome === 'up') return;
    await clock.sleep(askApiEveryMs);
  }
}

/** The port opens first: what takes long to load, and even to import, comes after it. */
function loadersAfter(listening: Promise<void>, clock: Clock): Pick<RuntimeParts, 'loadSpeech' | 'loadSandbox'> {
  return {
    loadSpeech: async () => {
      await listening;
      const { createSpeech } = await import('@callwright/embedded-speech/speech');
      return createSpeech({ clock });
    },
    loadSandbox: async (sources) => {
      await listening;
      const { openSandbox } = await import('./plugins/open-sandbox.ts');
      return openSandbox(sources);
    },
  };
}
