import { compile } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import type { Clock } from '@callwright/foundation/clock';
import { addProgram, addWatched, type CallRecord, emptyRecord } from './call-record.ts';
import type { TalkApi, Watched } from './talk-api.ts';

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
    update(addProgram(record, { program: compile(flow, catalog, { actions }).program, actions }));
  };
  // Without its flow the call has a transcript all the same, and no node is shown.
  void learn().catch(() => undefined);

  for (let failures = 0; ; ) {
    const before = record.entries.length;
    const end = await watchOnce(api, { callId, from: before }, signal, (watched) => {
      const next = addWatched(record, watched);
      if (next !== undefined) update(next);
      return next !== undefined;
    });
    if (signal.aborted || end === 'complete') return;
    failures = record.entries.length > before ? 0 : failures + 1;
    const pauseMs = pausesMs[failures];
    if (pauseMs === undefined) return update({ ...record, isBehind: true });
    // A rejection says that nobody follows any more.
    await clock.sleep(pauseMs, signal).catch(() => undefined);
    if (signal.aborted) return;
  }
}

type Watch = Parameters<TalkApi['watchCall']>;

/** How a watching ended. `cut`: for whatever reason, also because what was told did not fit. */
type WatchEnd = 'complete' | 'cut';

function watchOnce(api: TalkApi, ask: Watch[0], signal: AbortSignal, fits: (watched: Watched) => boolean): Promise<WatchEnd> {
  const { promise, resolve } = Promise.withResolvers<WatchEnd>();
  const done = new AbortController();
  const end = (how: WatchEnd) => {
    done.abort();
    resolve(how);
  };
  signal.addEventListener('abort', () => end('cut'), { once: true, signal: done.signal });
  const listener: Watch[1] = {
    onData: (watched) => {
      if (!done.signal.aborted && !fits(watched)) end('cut');
    },
    onError: () => end('cut'),
    onComplete: () => end('complete'),
  };
  if (signal.aborted) end('cut');
  else api.watchCall(ask, listener, done.signal);
  return promise;
}
