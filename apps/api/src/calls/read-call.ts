import type { ActionSignature, Flow, TraceEntry } from '@callwright/flow-schema';
import type { TurnLatency } from '@callwright/internal-protocol/operations';
import type { Services } from '../services.ts';
import { callErrors } from './call-errors.ts';
import type { CallName } from './find-call.ts';
import { readEntries, readTurns } from './read-trace.ts';
import { type StoredCall, storedCallSchema } from './stored-call.ts';
import { storedVersionSchema } from './stored-version.ts';

export interface CallDetails extends StoredCall {
  readonly entries: readonly TraceEntry[];
  readonly turns: readonly TurnLatency[];
  /** As it was when the call was made: enough, with the entries, to run the call again. */
  readonly flow: Flow;
  readonly actions: readonly ActionSignature[];
}

/** A call with all that happened in it, and the version that it ran. */
export function readCall({ inTenant }: Services, { tenantId, callId }: CallName): Promise<CallDetails> {
  return inTenant(tenantId, async (tx) => {
    const row = await tx.call.findUnique({ where: { tenantId_id: { tenantId, id: callId } }, include: { version: true } });
    if (row === null) throw callErrors.UNKNOWN({ callId });
    const entries = await readEntries(tx, { tenantId, callId, from: 0 });
    const turns = await readTurns(tx, { tenantId, callId, after: 0 });
    const { flow, actions } = storedVersionSchema.parse(row.version);
    return { ...storedCallSchema.parse(row), entries: entries.map(({ entry }) => entry), turns, flow, actions };
  });
}
