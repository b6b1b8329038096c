import type { TraceEntry } from '@callwright/flow-schema';
import { AppError } from '@callwright/foundation/app-error';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import type { Admission, TurnLatency } from '@callwright/internal-protocol/operations';
import type { ApiClient } from '../api-client/create-api-client.ts';
import { isSuperseded } from '../api-client/is-superseded.ts';
import { runtimeErrors } from '../runtime-errors.ts';
import { createTraceBacklog } from './trace-backlog.ts';

/** Sends a call's trace to the api, in order and without ever holding up the call. */
export interface TraceWriter {
  /** Entries that belong together, and are committed together. Gives the position after them. */
  add(entries: readonly TraceEntry[]): number;
  addTurn(turn: TurnLatency): void;
  /** Resolves when everything before this position is committed; rejects when it never will be. */
  acknowledged(position: number): Promise<void>;
  /** The position after all that was added. */
  end(): number;
  /** Nothing is added any more: what is left is tried for a while yet. Resolves when it is stored, or given up. */
  close(): Promise<void>;
}

export interface TraceWriterParts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly api: ApiClient;
  readonly admission: Pick<Admission, 'callId' | 'epoch' | 'entries'>;
  /** Another runtime holds the call. */
  onSuperseded(): void;
  /** The rest of the trace will never be stored. */
  onLost(error: unknown): void;
}

const lingerMs = 60_000;
const firstPauseMs = 200;
const longestPauseMs = 5_000;

export function createTraceWriter(parts: TraceWriterParts): TraceWriter {
  const { clock, log, api, admission, onSuperseded, onLost } = parts;
  const { callId, epoch } = admission;
  const backlog = createTraceBacklog(admission.entries.length);
  const stopping = new AbortController();
  let writing: Promise<void> | undefined;
  let stoppedBy: unknown;

  const stop = (error: unknown) => {
    if (stopping.signal.aborted) return;
    stoppedBy = error;
    stopping.abort(error);
    backlog.giveUp(error);
    if (isSuperseded(error)) onSuperseded();
    else onLost(error);
  };

  const sendBatch = async () => {
    const { from, entries, turns } = backlog.batch();
    const { entryCount } = await api.ask(
      'calls.append-trace',
      { callId, epoch, from, entries: [...entries], turns: [...turns] },
      stopping.signal,
    );
    if (entryCount < from + entries.length)
      throw runtimeErrors.API_BROKEN({
        operation: 'calls.append-trace',
        reason: `it stored ${entryCount} of ${from + entries.length} entries.`,
      });
    backlog.commit(from + entries.length, turns.length);
  };

  const write = async () => {
    // What happens in one go is sent in one go.
    await Promise.resolve();
    for (let failures = 0; !stopping.signal.aborted && !backlog.isEmpty(); ) {
      try {
        await sendBatch();
        failures = 0;
      } catch (error) {
        if (!(error instanceof AppError) || error.kind !== 'unavailable') return stop(error);
        failures += 1;
        if (failures === 1) log.warn({ err: error }, 'the trace could not be stored; it is tried again');
        const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));
        await clock.sleep(pauseMs, stopping.signal).catch(() => undefined);
      }
    }
  };
  const startWriting = () => {
    if (writing !== undefined || stopping.signal.aborted || backlog.isEmpty()) return;
    writing = write()
      .catch(stop)
      .finally(() => {
        writing = undefined;
        startWriting();
      });
  };

  return {
    add: (entries) => {
      if (stoppedBy === undefined && !backlog.add(entries)) stop(runtimeErrors.TRACE_BACKLOG({ entries: backlog.size() }));
      startWriting();
      return backlog.end();
    },
    addTurn: (turn) => {
      backlog.addTurn(turn);
      startWriting();
    },
    acknowledged: (position) => (stoppedBy === undefined ? backlog.acknowledged(position) : Promise.reject(stoppedBy)),
    end: backlog.end,
    close: async () => {
      const done = new AbortController();
      const enough = clock.sleep(lingerMs, done.signal).then(
        () => stop(runtimeErrors.TRACE_GIVEN_UP({ entries: backlog.size() })),
        () => undefined,
      );
      while (writing !== undefined) await writing;
      done.abort();
      await enough;
    },
  };
}
