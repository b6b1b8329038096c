import { catalog } from '@callwright/flow-nodes';
import { createTestClock, type TestClock } from '@callwright/foundation/clock';
import { createLogger } from '@callwright/foundation/log';
import type { TurnLatency } from '@callwright/internal-protocol/operations';
import type { LineEnd } from '../call/call-line.ts';
import { type CallSession, createCallSession } from '../call/call-session.ts';
import type { RunAction } from '../plugins/run-action.ts';
import { createProgramLibrary } from '../programs/program-library.ts';
import { askMemoryApi } from './ask-memory-api.ts';
import { createFakeVoice, type FakeVoice } from './fake-voice.ts';
import { createMemoryApi, type MemoryApi, type StoredCall } from './memory-api.ts';
import type { TestFlow } from './test-flows.ts';

/** One session with an api in memory, a voice that does nothing, and a clock that stands still. */
export interface TestSession {
  readonly clock: TestClock;
  readonly api: MemoryApi;
  readonly stored: StoredCall;
  readonly session: CallSession;
  readonly voice: FakeVoice;
  readonly lineEnds: readonly LineEnd[];
  readonly measured: readonly TurnLatency[];
  /** What of the trace is stored, in short: `event call.started`. */
  trace(): string[];
  /** Lets everything happen that waits for nothing but promises. */
  settle(): Promise<void>;
  /** The same call again, on another connection. */
  again(): Promise<TestSession>;
}

export interface TestSessionParts {
  readonly runAction?: RunAction;
  readonly clock?: TestClock;
  readonly api?: MemoryApi;
  readonly caller?: string;
}

const log = createLogger({ name: 'test', level: 'silent' });
const noAction: RunAction = () => Promise.reject(new Error('No action was expected.'));

export async function startSession(flow: TestFlow, parts: TestSessionParts = {}): Promise<TestSession> {
  const clock = parts.clock ?? createTestClock(Date.UTC(2026, 10, 21, 8));
  const api = parts.api ?? createMemoryApi(clock);
  const { call, nonce } = api.placeCall(api.publish(flow), 'twilio', parts.caller);
  return connect({ clock, api, stored: call, nonce, runAction: parts.runAction ?? noAction });
}

interface Connection {
  readonly clock: TestClock;
  readonly api: MemoryApi;
  readonly stored: StoredCall;
  readonly nonce: string;
  readonly runAction: RunAction;
}

async function connect({ clock, api, stored, nonce, runAction }: Connection): Promise<TestSession> {
  const client = askMemoryApi(api);
  const admission = await client.ask('calls.admit', { nonce, carrier: 'twilio', runtimeId: 'runtime-1' }, new AbortController().signal);
  const { program } = await createProgramLibrary({ api: client, catalog }).read(admission);
  const voice = createFakeVoice();
  const lineEnds: LineEnd[] = [];
  const measured: TurnLatency[] = [];
  const line = { play: () => undefined, mark: () => undefined, clear: () => undefined, end: (how: LineEnd) => void lineEnds.push(how) };
  const metrics = { turn: (turn: TurnLatency) => void measured.push(turn) };
  const session = createCallSession({ clock, log, api: client, admission, program, line, openVoice: voice.open, runAction, metrics });
  const settle = () => clock.advance(0);
  await settle();
  return {
    ...{ clock, api, stored, session, voice, lineEnds, measured, settle },
    trace: () => stored.entries.map((entry) => (entry.type === 'event' ? `event ${entry.event.type}` : `effect ${entry.effect.type}`)),
    again: async () => connect({ clock, api, stored, nonce: api.nonceFor(stored.callId) ?? '', runAction }),
  };
}
