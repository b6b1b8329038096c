import { type TraceEntry, traceEntrySchema } from '@callwright/flow-schema';
import type { Id } from '@callwright/foundation/id';
import { type TurnLatency, turnLatencySchema } from '@callwright/internal-protocol/operations';
import type { TenantTransaction } from '../database/in-tenant.ts';

export interface PlacedEntry {
  readonly position: number;
  readonly entry: TraceEntry;
}

export interface EntriesWish {
  readonly tenantId: Id<'tn'>;
  readonly callId: Id<'ca'>;
  /** The position of the first entry. */
  readonly from: number;
  /** All when it is not given. */
  readonly limit?: number;
}

/** Entries in order, without gaps: positions are given under the lock of the call. */
export async function readEntries(tx: TenantTransaction, wish: EntriesWish): Promise<readonly PlacedEntry[]> {
  const { tenantId, callId, from, limit } = wish;
  const rows = await tx.traceEntry.findMany({
    where: { tenantId, callId, position: { gte: from } },
    orderBy: { position: 'asc' },
    ...(limit !== undefined && { take: limit }),
  });
  return rows.map(({ position, entry }) => ({ position, entry: traceEntrySchema.parse(entry) }));
}

export interface TurnsWish {
  readonly tenantId: Id<'tn'>;
  readonly callId: Id<'ca'>;
  /** The last turn that is known already; 0 for all of them. */
  readonly after: number;
}

export async function readTurns(tx: TenantTransaction, { tenantId, callId, after }: TurnsWish): Promise<readonly TurnLatency[]> {
  const rows = await tx.turnLatency.findMany({ where: { tenantId, callId, turn: { gt: after } }, orderBy: { turn: 'asc' } });
  return rows.map((row) => turnLatencySchema.parse(row));
}
