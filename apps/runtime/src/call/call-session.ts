import { handlerIntents, newCall, type Program, step } from '@callwright/flow-engine';
import type { CallEvent, Effect, EndReason, TraceEntry } from '@callwright/flow-schema';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import type { Admission } from '@callwright/internal-protocol/operations';
import { understand } from '@callwright/understanding';
import type { ApiClient } from '../api-client/create-api-client.ts';
import { perform } from '../effects/effect-handlers.ts';
import type { PerformedCall } from '../effects/performed-call.ts';
import type { RunAction } from '../plugins/run-action.ts';
import type { CallLine } from './call-line.ts';
import type { CallMetrics } from './call-metrics.ts';
import { createCallTime } from './call-time.ts';
import { createEnding, type SessionEnd } from './ending.ts';
import { foldTrace } from './fold-trace.ts';
import { type Happening, stamp } from './happening.ts';
import { createLatency } from './latency.ts';
import { createMailbox } from './mailbox.ts';
import { createPendingEffects } from './pending-effects.ts';
import { resume } from './resume.ts';
import { createTraceWriter } from './trace-writer.ts';
import type { OpenVoice } from './voice.ts';

/** One call on one connection: events go in, step by step, and effects come out of it. */
export interface CallSession {
  readonly callId: Admission['callId'];
  readonly epoch: number;
  /** A frame of the caller, 8 kHz, 20 ms. */
  hear(samples: Int16Array): void;
  typed(words: string): void;
  markPassed(name: string): void;
  hungUp(): void;
  /** The connection broke. Whoever comes next with this call goes on with it. */
  lost(): void;
  endByWorkspace(): void;
  /** Leaves the call to another runtime. */
  moveOn(): void;
  /** Another connection has it already. */
  supersede(): void;
  /** Resolves when the line is closed. */
  readonly ended: Promise<SessionEnd>;
  /** Resolves when its trace is stored, too, or given up. */
  readonly stored: Promise<void>;
  /** Resolves when ears and mouth are at rest: a virtual clock waits for it. */
  idle(): Promise<void>;
}

export interface SessionParts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly api: ApiClient;
  readonly admission: Admission;
  readonly program: Program;
  readonly line: CallLine;
  readonly openVoice: OpenVoice;
  readonly runAction: RunAction;
  readonly metrics: Pick<CallMetrics, 'turn'>;
}

/** Stored with each call, so that a later engine knows whose decisions it reads. */
const engine = '1';
const never = new AbortController().signal;

export function createCallSession(parts: SessionParts): CallSession {
  const { clock, log, api, admission, program, line, metrics } = parts;
  const { callId, epoch, entries, startedAt, seed, caller, variables } = admission;
  const { timeZone, longestCallMs } = program.settings;
  const intents = handlerIntents(program.handlers);
  const fold = foldTrace(program, entries);
  const before = fold.type === 'folded' ? fold : undefined;
  let state = before?.state ?? newCall;
  const time = createCallTime({ clock, startedAt, notBeforeMs: state.atMs });
  const pending = createPendingEffects();
  let isWishOfWorkspace = false;

  const trace = createTraceWriter({
    clock,
    log,
    api,
    admission,
    onSuperseded: () => ending.begin('superseded'),
    onLost: (error) => breakDown(error),
  });
  const latency = createLatency({
    time,
    turns: before?.turns ?? 0,
    report: (turn) => {
      metrics.turn(turn);
      trace.addTurn(turn);
    },
  });
  const mailbox = createMailbox<Happening>({ take: (happening) => take(happening), onBroken: (error) => breakDown(error) });
  const voice = parts.openVoice({ line, log, onTurn: mailbox.post, onSpeech: mailbox.post, onFirst: latency.first });
  const ending = createEnding({ clock, log, voice, trace, line, mailbox, pending });

  const stamped = (happening: Happening): CallEvent => {
    const at = time.now();
    if (happening.type !== 'caller.spoke') return stamp(happening, at);
    const { type, words, turn } = happening;
    latency.heard(turn);
    const now = new Date(Date.parse(startedAt) + at).toISOString();
    const expectation = pending.listening()?.expectation ?? { type: 'text' };
    return { type, at, words, ...understand(words, expectation, { now, timeZone, handlers: intents }) };
  };
  const take = (happening: Happening): void => {
    const event = stamped(happening);
    const { state: next, effects, isStale } = step(program, state, event);
    state = next;
    const told: TraceEntry[] = [{ type: 'event', event, ...(isStale && { isStale }) }];
    const position = trace.add([...told, ...effects.map((effect) => ({ type: 'effect', effect }) as const)]);
    pending.endAnswered(state, new Set(effects.flatMap((effect) => (effect.type === 'cancel' ? [effect.target] : []))));
    for (const effect of effects) carryOut(effect, position);
  };
  const carryOut = (effect: Effect, position: number): void => {
    if (effect.type === 'speak') latency.wished(effect.id);
    perform(effect, call, { position, signal: 'id' in effect ? pending.begin(effect) : never });
  };
  const endBy = (reason: EndReason): void => {
    if (reason === 'caller-hung-up') ending.begin(isWishOfWorkspace ? 'ended-by-workspace' : reason);
    else ending.afterLastWords(reason);
  };
  const call: PerformedCall = {
    callId,
    clock,
    timeZone,
    voice,
    runAction: parts.runAction,
    acknowledged: trace.acknowledged,
    happens: mailbox.post,
    cancel: pending.end,
    end: endBy,
    goOn: (work) => void work.catch(breakDown),
  };

  /** Our own fault, or a trace that cannot be told any more: nothing sensible can follow, so the call ends with a word to the caller. */
  function breakDown(error: unknown): void {
    log.error({ err: error }, 'a call could not go on');
    if (ending.hasBegun()) return;
    trace.add([{ type: 'effect', effect: { type: 'end-call', reason: 'stuck' } }]);
    pending.endAll();
    voice.playout.interject('I am sorry, something went wrong on our side. Please call again.');
    ending.afterLastWords('broken');
  }

  const begin = (): void => {
    if (fold.type === 'diverged') breakDown(new Error(`The trace and the program part at entry ${fold.entry}.`));
    else if (state.status === 'ended') ending.begin(state.endReason ?? 'stuck');
    else if (entries.length > 0) resume(fold, { voice, happens: mailbox.post, perform: (effect) => carryOut(effect, entries.length) });
    else mailbox.post({ type: 'call.started', startedAt, timeZone, seed, engine, variables, ...(caller !== undefined && { caller }) });
  };
  begin();
  const over = new AbortController();
  void ending.ended.then(() => over.abort());
  void clock.sleep(Math.max(0, longestCallMs - time.now()), over.signal).then(
    () => mailbox.post({ type: 'call.ran-too-long' }),
    () => undefined,
  );

  return {
    callId,
    epoch,
    hear: (samples) => {
      if (!ending.hasBegun()) voice.hearing.push(samples);
    },
    typed: (words) => {
      if (!ending.hasBegun()) voice.hearing.typed(words);
    },
    markPassed: voice.playout.markPassed,
    hungUp: () => {
      ending.lineIsGone();
      mailbox.post({ type: 'caller.hung-up' });
    },
    lost: () => {
      ending.lineIsGone();
      ending.begin('lost');
    },
    endByWorkspace: () => {
      isWishOfWorkspace = true;
      mailbox.post({ type: 'caller.hung-up' });
    },
    moveOn: () => ending.begin('moved'),
    supersede: () => ending.begin('superseded'),
    ended: ending.ended,
    stored: ending.stored,
    idle: async () => {
      await Promise.all([voice.hearing.idle(), voice.playout.idle()]);
    },
  };
}
