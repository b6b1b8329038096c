import { catalog } from '@callwright/flow-nodes';
import { createTestClock } from '@callwright/foundation/clock';
import { createLogger } from '@callwright/foundation/log';
import { createMetrics } from '@callwright/http-server/create-metrics';
import type { Operation } from '@callwright/internal-protocol/operations';
import { expect, it } from 'vitest';
import type { ApiClient } from '../api-client/create-api-client.ts';
import { loadInBackground } from '../load-in-background.ts';
import { createPluginLibrary } from '../plugins/plugin-library.ts';
import { createProgramLibrary } from '../programs/program-library.ts';
import { runtimeErrors } from '../runtime-errors.ts';
import { askMemoryApi } from '../testing/ask-memory-api.ts';
import { createFakeVoice } from '../testing/fake-voice.ts';
import { createMemoryApi } from '../testing/memory-api.ts';
import { greetingFlow, type TestFlow } from '../testing/test-flows.ts';
import { createAdmission } from './admission.ts';
import { createCallMetrics } from './call-metrics.ts';
import { createRunningCalls } from './running-calls.ts';
import type { OpenVoice } from './voice.ts';

const log = createLogger({ name: 'test', level: 'silent' });
const line = { play: () => undefined, mark: () => undefined, clear: () => undefined, end: () => undefined };
const never = new AbortController().signal;

interface Situation {
  readonly flow?: TestFlow;
  readonly isDraining?: boolean;
  readonly load?: () => Promise<OpenVoice>;
  /** What the api does not answer for a while. */
  readonly unanswered?: Operation;
}

function open({ flow = greetingFlow(), isDraining = false, load = async () => createFakeVoice().open, unanswered }: Situation = {}) {
  const clock = createTestClock(Date.UTC(2026, 10, 21, 8));
  const memory = createMemoryApi(clock);
  const whole = askMemoryApi(memory);
  const api: ApiClient = {
    ask: (operation, ...rest) =>
      operation === unanswered
        ? Promise.reject(runtimeErrors.API_UNAVAILABLE({ operation, reason: 'it starts again.' }))
        : whole.ask(operation, ...rest),
  };
  const calls = createRunningCalls({ capacity: 1, onChange: () => undefined });
  const never = {
    within: () => Promise.reject(new Error('There is no sandbox.')),
    state: () => 'loading' as const,
    close: async () => undefined,
    settled: Promise.resolve(),
  };
  const admit = createAdmission({
    ...{ clock, log, api, calls, runtimeId: 'runtime-1', capacity: 1, sandbox: never },
    programs: createProgramLibrary({ api, catalog }),
    library: createPluginLibrary(api),
    voice: loadInBackground({ name: 'Speech', clock, log, load, close: async () => undefined }),
    metrics: createCallMetrics({ registry: createMetrics().registry, running: () => 0 }),
    isDraining: () => isDraining,
  });
  const published = memory.publish(flow);
  const arrive = () => ({ nonce: memory.placeCall(published, 'twilio').nonce, carrier: 'twilio', line }) as const;
  return { clock, memory, calls, admit, arrive };
}

it('lets a caller in with a nonce, and holds the call', async () => {
  const { admit, arrive, calls } = open();
  const session = await admit(arrive(), never);
  expect(calls.get(session.callId)).toBe(session);
});

it('refuses a second connection with the same nonce', async () => {
  const { admit, arrive, clock } = open();
  const arrival = arrive();
  const session = await admit(arrival, never);
  session.lost();
  await session.ended;
  await clock.advance(0);
  await expect(admit(arrival, never)).rejects.toMatchObject({ code: 'RUNTIME.API_DENIED' });
});

it('says that all lines are busy when it is full, without spending the nonce', async () => {
  const { admit, arrive, memory } = open();
  await admit(arrive(), never);
  const asked = memory.asked.length;
  await expect(admit(arrive(), never)).rejects.toMatchObject({ code: 'RUNTIME.FULL', userMessage: expect.stringContaining('busy') });
  expect(memory.asked).toHaveLength(asked);
});

it('takes no new calls while it is stopping', async () => {
  const { admit, arrive } = open({ isDraining: true });
  await expect(admit(arrive(), never)).rejects.toMatchObject({ code: 'RUNTIME.DRAINING' });
});

it('waits for speech while it is loading', async () => {
  const loaded = Promise.withResolvers<OpenVoice>();
  const { admit, arrive, clock } = open({ load: () => loaded.promise });
  const admitting = admit(arrive(), never);
  await clock.advance(7_000);
  loaded.resolve(createFakeVoice().open);
  await expect(admitting).resolves.toMatchObject({ epoch: 1 });
});

it('waits for it for some seconds, and gives the place back', async () => {
  const { admit, arrive, clock, calls } = open({ load: () => new Promise(() => undefined) });
  const refused = expect(admit(arrive(), never)).rejects.toMatchObject({ code: 'RUNTIME.PART_NOT_READY' });
  await clock.advance(8_000);
  await refused;
  expect(calls.reserve()).toBe(true);
});

it('ends a call whose flow cannot be run here, so that it does not come back', async () => {
  const flow = greetingFlow();
  const broken = { ...flow, flow: { ...flow.flow, edges: {} } };
  const { admit, memory } = open({ flow: broken });
  const { call, nonce } = memory.placeCall(memory.publish(broken), 'twilio');
  await expect(admit({ nonce, carrier: 'twilio', line }, never)).rejects.toMatchObject({ code: 'RUNTIME.FLOW_NOT_RUNNABLE' });
  expect(call.isEnded).toBe(true);
});

it('leaves a call alone whose flow could not be read for the moment, so that its carrier brings it back', async () => {
  const { admit, memory } = open({ unanswered: 'programs.read' });
  const { call, nonce } = memory.placeCall(memory.publish(greetingFlow()), 'twilio');
  await expect(admit({ nonce, carrier: 'twilio', line }, never)).rejects.toMatchObject({ code: 'RUNTIME.API_UNAVAILABLE' });
  expect(call.isEnded).toBe(false);
});
