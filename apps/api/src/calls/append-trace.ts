import type { EndReason, TraceEntry } from '@callwright/flow-schema';
import type { Id } from '@callwright/foundation/id';
import type { OperationAnswer, OperationAsk, TurnLatency } from '@callwright/internal-protocol/operations';
import type { TenantTransaction } from '../database/in-tenant.ts';
import { internalErrors } from '../internal/internal-errors.ts';
import type { Services } from '../services.ts';
import { type LockedCall, lockCall } from './lock-call.ts';
import { storableJson } from './storable-json.ts';

type Ask = OperationAsk<'calls.append-trace'>;

/** Adds to the trace of a call, for the runtime that holds it, and wakes whoever watches. What is there already is not written again. */
export async function appendTrace(services: Services, ask: Ask): Promise<OperationAnswer<'calls.append-trace'>> {
  const { callId } = ask;
  const tenantId = await services.routing.findTenantOfCall(callId);
  if (tenantId === undefined) throw internalErrors.CALL_UNKNOWN({ callId });
  const now = new Date(services.clock.now());
  const entryCount = await services.inTenant(tenantId, (tx) => append(tx, { ...ask, tenantId, now }));
  services.live.tell(callId);
  return { entryCount };
}

interface Addition extends Ask {
  readonly tenantId: Id<'tn'>;
  readonly now: Date;
}

async function append(tx: TenantTransaction, addition: Addition): Promise<number> {
  const { tenantId, callId, from, turns, now } = addition;
  const call = await lockCall(tx, callId);
  refuseUnfit(call, addition);
  await addTurns(tx, { tenantId, callId, turns });

  const fresh = addition.entries.slice(call.entryCount - from);
  if (fresh.length === 0) return call.entryCount;
  await tx.traceEntry.createMany({
    data: fresh.map((entry, index) => ({ tenantId, callId, position: call.entryCount + index, entry: storableJson(entry) })),
  });
  const entryCount = call.entryCount + fresh.length;
  const data = { entryCount, activeAt: now, ...changesBy(fresh, call, now) };
  await tx.call.update({ where: { tenantId_id: { tenantId, id: callId } }, data });
  return entryCount;
}

function refuseUnfit(call: LockedCall | undefined, { callId, epoch, from }: Ask): asserts call is LockedCall {
  if (call === undefined) throw internalErrors.CALL_UNKNOWN({ callId });
  if (epoch !== call.epoch) throw internalErrors.SUPERSEDED({ callId, epoch, current: call.epoch });
  if (from > call.entryCount) throw internalErrors.GAP({ callId, from, entryCount: call.entryCount });
}

interface TurnsOfCall {
  readonly tenantId: Id<'tn'>;
  readonly callId: Id<'ca'>;
  readonly turns: readonly TurnLatency[];
}

async function addTurns(tx: TenantTransaction, { tenantId, callId, turns }: TurnsOfCall): Promise<void> {
  if (turns.length === 0) return;
  await tx.turnLatency.createMany({ data: turns.map((turn) => ({ tenantId, callId, ...turn })), skipDuplicates: true });
}

/** What new entries say of the call as a whole. A call that has ended stays as it is. */
function changesBy(entries: readonly TraceEntry[], { status }: LockedCall, now: Date) {
  if (status === 'ended') return {};
  const endReason = endReasonIn(entries);
  if (endReason !== undefined) return { status: 'ended', endReason, endedAt: now };
  return entries.some((entry) => entry.type === 'event' && entry.event.type === 'call.started') ? { status: 'running' } : {};
}

function endReasonIn(entries: readonly TraceEntry[]): EndReason | undefined {
  for (const entry of entries) {
    if (entry.type === 'effect' && entry.effect.type === 'end-call') return entry.effect.reason;
  }
  return undefined;
}
