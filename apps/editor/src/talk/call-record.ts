import type { Program } from '@callwright/flow-engine';
import type { ActionSignature, TraceEntry } from '@callwright/flow-schema';
import type { TurnLatency, Watched } from './talk-api.ts';
import { foldVisits, noVisits, type Visits } from './visits.ts';

/** What this page knows of a call. */
export interface CallRecord {
  readonly entries: readonly TraceEntry[];
  readonly turns: readonly TurnLatency[];
  /** Undefined until the server has told which flow this is. */
  readonly program: Program | undefined;
  readonly actions: readonly ActionSignature[];
  readonly visits: Visits;
  /** The call goes on, and this page does not hear of it any more. */
  readonly isBehind: boolean;
}

export const emptyRecord: CallRecord = { entries: [], turns: [], program: undefined, actions: [], visits: noVisits, isBehind: false };

/** Undefined when something before it is missing: watch again from where the record ends. */
export function addWatched(record: CallRecord, watched: Watched): CallRecord | undefined {
  if (watched.type === 'turn') {
    const others = record.turns.filter(({ turn }) => turn !== watched.turn.turn);
    return { ...record, turns: [...others, watched.turn] };
  }
  const { position, entry } = watched;
  if (position > record.entries.length) return undefined;
  // The browser has connected again, and the server told from the beginning.
  if (position < record.entries.length) return record;
  return visited({ ...record, entries: [...record.entries, entry] });
}

export function addProgram(
  record: CallRecord,
  { program, actions }: { readonly program: Program | undefined; readonly actions: readonly ActionSignature[] },
): CallRecord {
  return visited({ ...record, program, actions });
}

function visited(record: CallRecord): CallRecord {
  if (record.program === undefined) return record;
  return { ...record, visits: foldVisits(record.program, record.visits, record.entries) };
}
