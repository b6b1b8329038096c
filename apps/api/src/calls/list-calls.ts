import type { Id } from '@callwright/foundation/id';
import type { Services } from '../services.ts';
import { type StoredCall, storedCallSchema } from './stored-call.ts';

export interface CallsWish {
  readonly tenantId: Id<'tn'>;
  readonly flowId?: Id<'fl'> | undefined;
  readonly limit: number;
}

export type CallSummary = Omit<StoredCall, 'versionHash'>;

/** The calls of a workspace, or of one of its flows, latest first. */
export function listCalls({ inTenant }: Services, { tenantId, flowId, limit }: CallsWish): Promise<readonly CallSummary[]> {
  return inTenant(tenantId, async (tx) => {
    const rows = await tx.call.findMany({
      where: { tenantId, ...(flowId !== undefined && { flowId }) },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit,
    });
    return rows.map((row) => callSummarySchema.parse(row));
  });
}

const callSummarySchema = storedCallSchema.omit({ versionHash: true });
