import { setImmediate } from 'node:timers/promises';
import type { Speech } from '@callwright/embedded-speech/speech';
import { runFor, runUntil } from '@callwright/emulators/run-for';
import { type Caller, type Knobs, startTwilio, type Twilio } from '@callwright/emulators/twilio';
import { createTestClock, type TestClock } from '@callwright/foundation/clock';
import { createLogger } from '@callwright/foundation/log';
import { createMetrics, type Metrics } from '@callwright/http-server/create-metrics';
import type { Sandbox } from '@callwright/plugin-sandbox';
import { buildRuntime, type Runtime } from '../build-runtime.ts';
import { buildServer } from '../build-server.ts';
import type { SandboxSources } from '../plugins/open-sandbox.ts';
import { createMemoryApi, type MemoryApi, type StoredCall } from './memory-api.ts';
import { internalToken, type ServedApi, serveMemoryApi } from './serve-memory-api.ts';
import type { TestFlow } from './test-flows.ts';

export const ourNumber = '+12025550199';

/** A whole runtime in this process, an api behind it and a carrier before it, on a clock that stands still. */
export interface Scene extends AsyncDisposable {
  readonly clock: TestClock;
  readonly api: MemoryApi;
  readonly served: ServedApi;
  readonly twilio: Twilio;
  readonly first: RunningRuntime;
  /** One more runtime at the same api; calls come to the one that media was pointed at last. */
  startRuntime(): Promise<RunningRuntime>;
  pointMediaAt(runtime: RunningRuntime): void;
  /** Somebody calls our number, which leads to this flow; resolves when the line is open. */
  call(flow: TestFlow): Promise<Talk>;
  run(ms: number): Promise<void>;
  until(happened: () => boolean, withinMs?: number): Promise<void>;
}

export interface RunningRuntime {
  readonly runtime: Runtime;
  readonly metrics: Metrics;
  readonly url: string;
  /** As if the process were killed: nothing more is told to anybody. */
  vanish(): Promise<void>;
}

export interface Talk {
  readonly caller: Caller;
  readonly stored: StoredCall;
  /** Says it, and waits until it is said. */
  says(samples: Int16Array): Promise<void>;
  /** Until this was asked, to its end. */
  untilAsked(question: string): Promise<void>;
  /** The last that was wished to be said. */
  saidLast(): string | undefined;
  /** How long ago the call began, at the carrier. */
  sinceCalledMs(): number;
}

export interface SceneParts {
  readonly speech: Speech;
  loadSandbox(sources: SandboxSources): Promise<Sandbox>;
  readonly knobs?: Partial<Knobs>;
  readonly capacity?: number;
}

export async function openScene({ speech, loadSandbox, knobs = {}, capacity = 10 }: SceneParts): Promise<Scene> {
  const clock = createTestClock(Date.UTC(2026, 10, 21, 8));
  const api = createMemoryApi(clock);
  const served = await serveMemoryApi(api);
  const twilio = await startTwilio({
    clock,
    knobs,
    numbers: [{ phoneNumber: ourNumber, voiceUrl: `${served.url}/twilio/voice` }],
    allowPlainLoopback: true,
  });
  const running: RunningRuntime[] = [];
  const closing = new AsyncDisposableStack();

  const startRuntime = async (): Promise<RunningRuntime> => {
    const log = createLogger({ name: 'runtime', level: 'silent' });
    const metrics = createMetrics();
    const runtimeId = `runtime-${running.length + 1}`;
    // Speech is shared by all, and outlives them.
    const loadSpeech = async () => ({ ...speech, close: async () => undefined });
    const internal = { internalUrl: served.url, internalToken };
    const runtime = buildRuntime({ ...internal, clock, log, metrics, runtimeId, capacity, loadSpeech, loadSandbox });
    const desk = { admit: runtime.admit, onDropped: runtime.metrics.droppedFrames };
    const server = buildServer({
      ...{ clock, log, metrics, desk, version: '1.2.3', createRequestId: () => 'request' },
      probeApi: async () => ({ outcome: 'up', latencyMs: 1 }),
      speechState: runtime.speechState,
    });
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    const vanish = async () => {
      await server.close();
      await runtime.close();
    };
    closing.defer(vanish);
    const started = { runtime, metrics, url, vanish };
    running.push(started);
    return started;
  };
  const pointMediaAt = ({ url }: RunningRuntime) => {
    served.mediaUrl = `${url.replace('http', 'ws')}/media/twilio`;
  };
  const settled = async () => {
    for (let round = 0; round < 3; round += 1) {
      await twilio.settled();
      for (const { runtime } of running) await runtime.idle();
      await setImmediate();
    }
  };
  const lockstep = { settled };
  const first = await startRuntime();
  pointMediaAt(first);
  await settled();

  const run: Scene['run'] = (ms) => runFor(clock, lockstep, ms);
  const until: Scene['until'] = (happened, withinMs) => runUntil(clock, lockstep, happened, withinMs);
  return {
    ...{ clock, api, served, twilio, first, startRuntime, pointMediaAt, run, until },
    call: async (flow) => {
      served.flow = api.publish(flow);
      const calledMs = clock.elapsedMs();
      const caller = twilio.call({ from: '+12025550101', to: ourNumber });
      await until(() => caller.events.past.some(({ type }) => type === 'stream-started'));
      const stored = api.call(served.callIdOf(caller.callSid));
      const lastSpeak = () =>
        stored.entries.flatMap((entry) => (entry.type === 'effect' && entry.effect.type === 'speak' ? entry.effect : [])).at(-1);
      const isFinished = (id: string | undefined) =>
        stored.entries.some((entry) => entry.type === 'event' && entry.event.type === 'speech.finished' && entry.event.effect === id);
      return {
        caller,
        stored,
        says: async (samples) => {
          void caller.speak({ samples, sampleRate: 8_000 });
          await run(samples.length / 8);
        },
        saidLast: () => lastSpeak()?.text,
        sinceCalledMs: () => clock.elapsedMs() - calledMs,
        untilAsked: (question) => until(() => lastSpeak()?.text.includes(question) === true && isFinished(lastSpeak()?.id)),
      };
    },
    [Symbol.asyncDispose]: async () => {
      await twilio[Symbol.asyncDispose]();
      await closing.disposeAsync();
      await served[Symbol.asyncDispose]();
    },
  };
}
