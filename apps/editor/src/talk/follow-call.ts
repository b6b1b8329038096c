import { compile } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import type { Clock } from '@callwright/foundation/clock';
import { addProgram, addWatched, type CallRecord, emptyRecord, isOver } from './call-record.ts';
import type { TalkApi } from './talk-api.ts';

export interface FollowedCall {
  readonly api: TalkApi;
  readonly clock: Clock;
  readonly callId: string;
  readonly onChange: (record: CallRecord) => void;
}

/** Watching is begun again after each of these pauses; a call that tells something in between has all of them again. */
const pausesMs = [500, 1_000, 2_000, 4_000, 8_000] as const;

/** Tells how the record of a call grows, until it is over or the signal aborts. */
export async function followCall({ api, clock, callId, onChange }: FollowedCall, signal: AbortSignal): Promise<void> {
  let record = emptyRecord;
  const update = (next: CallRecord) => {
    record = next;
    if (!signal.aborted) onChange(next);
  };
  const learn = async () => {
    const { flow, actions } = await api.getCall(callId, signal);
    update(addProgram(record, { program: compile(flow, catalog, actions).program, actions }));
  };
  // Without its flow the call has a transcript all the same, and no node is shown.
  void learn().catch(() => undefined);

  for (let failures = 0; ; ) {
    const before = record.entries.length;
    await watchOnce(api, { callId, from: before }, signal, (watched) => {
      const next = addWatched(record, watched);
      if (next !== undefined) update(next);
      return next !== undefined;
    });
    if (signal.aborted || isOver(record)) return;
    failures = record.entries.length > before ? 0 : failures + 1;
    const pauseMs = pausesMs[failures];
    if (pauseMs === undefined) return update({ ...record, isBehind: true });
    // A rejection says that nobody follows any more, which the next round sees.
    await clock.sleep(pauseMs, signal).catch(() => undefined);
    if (signal.aborted) return;
  }
}

type Watch = Parameters<TalkApi['watchCall']>;

/** Resolves when the watching ended for whatever reason, also because what was told did not fit. */
function watchOnce(api: TalkApi, ask: Watch[0], signal: AbortSignal, fits: (watched: WatchedMessage) => boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done = new AbortController();
  const end = () => {
    done.abort();
    resolve();
  };
  signal.addEventListener('abort', end, { once: true, signal: done.signal });
  const listener: Watch[1] = {
    onData: (watched) => {
      if (!done.signal.aborted && !fits(watched)) end();
    },
    onError: end,
    onComplete: end,
  };
  if (signal.aborted) end();
  else api.watchCall(ask, listener, done.signal);
  return promise;
}

type WatchedMessage = Parameters<Watch[1]['onData']>[0];
