import { AppError } from '@callwright/foundation/app-error';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import type { Admission, CarrierName } from '@callwright/internal-protocol/operations';
import type { Sandbox } from '@callwright/plugin-sandbox';
import type { ApiClient } from '../api-client/create-api-client.ts';
import type { Loading } from '../load-in-background.ts';
import type { PluginLibrary } from '../plugins/plugin-library.ts';
import { createRunAction, warmUp } from '../plugins/run-action.ts';
import type { ProgramLibrary } from '../programs/program-library.ts';
import { runtimeErrors } from '../runtime-errors.ts';
import type { CallLine } from './call-line.ts';
import type { CallMetrics } from './call-metrics.ts';
import { type CallSession, createCallSession } from './call-session.ts';
import type { RunningCalls } from './running-calls.ts';
import type { OpenVoice } from './voice.ts';

/** Lets a connection in and gives the call that it is for; an AppError, whose `userMessage` may be told, when it does not. */
export type Admit = (arrival: Arrival, signal: AbortSignal) => Promise<CallSession>;

export interface Arrival {
  readonly nonce: string;
  readonly carrier: CarrierName;
  readonly line: CallLine;
}

export interface AdmissionParts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly api: ApiClient;
  readonly runtimeId: string;
  readonly capacity: number;
  readonly calls: RunningCalls;
  readonly programs: ProgramLibrary;
  readonly library: PluginLibrary;
  readonly sandbox: Loading<Sandbox>;
  readonly voice: Pick<Loading<OpenVoice>, 'within'>;
  readonly metrics: CallMetrics;
  isDraining(): boolean;
}

/** As long as somebody who has just been put through waits for the first word. */
const voiceWithinMs = 8_000;

export function createAdmission(parts: AdmissionParts): Admit {
  const { calls, capacity, metrics, isDraining } = parts;

  return async (arrival, signal) => {
    try {
      if (isDraining()) throw runtimeErrors.DRAINING({});
      if (!calls.reserve()) throw runtimeErrors.FULL({ capacity });
      try {
        return await letIn(parts, arrival, signal);
      } finally {
        calls.release();
      }
    } catch (error) {
      metrics.refused(arrival.carrier, error instanceof AppError ? error.code : 'DEFECT');
      throw error;
    }
  };
}

async function letIn(parts: AdmissionParts, arrival: Arrival, signal: AbortSignal): Promise<CallSession> {
  const { clock, api, runtimeId, calls, programs, library, sandbox, metrics } = parts;
  const { nonce, carrier, line } = arrival;
  // First of all: a nonce that is not spent can still be used at a runtime that is ready.
  const openVoice = await parts.voice.within(voiceWithinMs);
  signal.throwIfAborted();
  const admission = await api.ask('calls.admit', { nonce, carrier, runtimeId }, signal);
  const { callId, tenantId, epoch, versionHash } = admission;
  const { program, plugins } = await programs.read(admission).catch(async (error: unknown) => {
    // What the api cannot tell now it can tell the runtime to which the carrier brings the call next.
    if (!(error instanceof AppError) || error.kind !== 'unavailable') await giveUp(parts, admission);
    throw error;
  });
  signal.throwIfAborted();
  if (parts.isDraining()) throw runtimeErrors.DRAINING({});

  const log = parts.log.child({ callId, version: versionHash.slice(0, 12) });
  const actions = { log, library, sandbox, tenantId, plugins };
  const session = createCallSession({ clock, log, api, admission, program, line, openVoice, runAction: createRunAction(actions), metrics });
  if (!calls.add(session)) {
    session.supersede();
    throw runtimeErrors.CALL_MOVED_ON({ callId });
  }
  metrics.started(carrier);
  void session.ended.then((how) => metrics.ended(carrier, how));
  // It fails into the log, and whoever needs a plugin later asks again.
  void warmUp(actions);
  log.info({ carrier, epoch, entries: admission.entries.length }, 'a call was let in');
  return session;
}

/** A call that can never run is told to be over: otherwise its carrier would bring it back again and again. */
async function giveUp({ api, log }: AdmissionParts, { callId, epoch, entries }: Admission): Promise<void> {
  const end = { type: 'effect', effect: { type: 'end-call', reason: 'stuck' } } as const;
  const told = api.ask(
    'calls.append-trace',
    { callId, epoch, from: entries.length, entries: [end], turns: [] },
    new AbortController().signal,
  );
  await told.catch((error: unknown) => log.warn({ err: error, callId }, 'the api could not be told that a call cannot run'));
}
