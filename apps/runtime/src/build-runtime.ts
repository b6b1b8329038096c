import type { Speech } from '@callwright/embedded-speech/speech';
import { catalog } from '@callwright/flow-nodes';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import type { Metrics } from '@callwright/http-server/create-metrics';
import type { Sandbox } from '@callwright/plugin-sandbox';
import { type ApiClient, createApiClient } from './api-client/create-api-client.ts';
import { trackApi } from './api-client/track-api.ts';
import { type Admit, createAdmission } from './call/admission.ts';
import { type CallMetrics, createCallMetrics } from './call/call-metrics.ts';
import { createRunningCalls } from './call/running-calls.ts';
import { voicesOf } from './call/voices-of.ts';
import { type Channel, openChannel } from './channel/open-channel.ts';
import { inTime } from './in-time.ts';
import { type LoadState, loadInBackground } from './load-in-background.ts';
import type { SandboxSources } from './plugins/open-sandbox.ts';
import { createPluginLibrary } from './plugins/plugin-library.ts';
import { createProgramLibrary } from './programs/program-library.ts';
import { createUnderway } from './voice/underway.ts';

/** What holds calls, apart from how they are reached. */
export interface Runtime {
  readonly admit: Admit;
  readonly metrics: CallMetrics;
  speechState(): LoadState;
  /** Resolves when nothing is under way that time should not run ahead of. */
  idle(): Promise<void>;
  /** No new calls; those that run are left to other runtimes, once their traces are stored or `graceMs` are over. */
  drain(graceMs: number): Promise<void>;
  close(): Promise<void>;
  /** Resolves when nothing is being loaded any more, after `close`. */
  settled(): Promise<void>;
}

export interface RuntimeParts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly internalUrl: string;
  readonly internalToken: string;
  readonly runtimeId: string;
  readonly capacity: number;
  /** Loads the models; whoever gives it closes what it gave. */
  loadSpeech(): Promise<Speech>;
  loadSandbox(sources: SandboxSources): Promise<Sandbox>;
}

/** Begins to load what takes long, and opens the channel; calls are taken from the first moment on. */
export function buildRuntime(parts: RuntimeParts): Runtime {
  const { clock, log, runtimeId, capacity } = parts;
  const underway = createUnderway();
  const api: ApiClient = trackApi(createApiClient(parts), underway);
  let channel: Channel | undefined;
  let isDraining = false;

  const calls = createRunningCalls({ capacity, onChange: () => channel?.tellLoad() });
  const metrics = createCallMetrics({ registry: parts.metrics.registry, running: () => calls.ids().length });
  const speech = loadInBackground({ name: 'Speech', clock, log, load: parts.loadSpeech, close: (loaded) => loaded.close() });
  const sandbox = loadInBackground({
    name: 'The plugin sandbox',
    clock,
    log,
    load: () => parts.loadSandbox({ clock, log, api, underway }),
    close: (loaded) => loaded.close(),
  });
  const voice = { within: async (ms: number) => voicesOf(await speech.within(ms), clock) };
  const programs = createProgramLibrary({ api, catalog });
  const library = createPluginLibrary(api);
  const admit = createAdmission({
    ...{ clock, log, api, runtimeId, capacity, calls, programs, library, sandbox, voice, metrics },
    isDraining: () => isDraining,
  });
  channel = openChannel({
    ...{ clock, log, runtimeId, capacity },
    internalUrl: parts.internalUrl,
    internalToken: parts.internalToken,
    calls: calls.ids,
    onMessage: ({ type, callId }) => {
      const session = calls.get(callId);
      if (type === 'end-call') session?.endByWorkspace();
      else session?.hungUp();
    },
  });

  return {
    admit: (arrival, signal) => {
      const admitting = admit(arrival, signal);
      underway.track(admitting);
      return admitting;
    },
    metrics,
    speechState: speech.state,
    idle: async () => {
      await underway.idle();
      await Promise.all(calls.sessions().map((session) => session.idle()));
    },
    drain: async (graceMs) => {
      isDraining = true;
      const sessions = calls.sessions();
      for (const session of sessions) session.moveOn();
      await inTime(clock, graceMs, Promise.all([...sessions.map(({ stored }) => stored), ...calls.unstored()]));
    },
    close: async () => {
      channel?.close();
      await Promise.all([speech.close(), sandbox.close()]);
    },
    settled: async () => {
      await Promise.all([speech.settled, sandbox.settled]);
    },
  };
}
