import type { Id } from '@callwright/foundation/id';
import type { TenantTransaction } from '../database/in-tenant.ts';
import type { CallStatus } from './stored-call.ts';

export interface LockedCall {
  readonly flowId: Id<'fl'>;
  readonly versionHash: string;
  readonly carrier: string;
  readonly callerNumber: string | null;
  readonly status: CallStatus;
  readonly epoch: number;
  readonly seed: number;
  readonly entryCount: number;
  readonly startedAt: Date | null;
  readonly activeAt: Date;
}

/** Until the end of the transaction nobody else takes the call over, adds to its trace, or ends it. */
export async function lockCall(tx: TenantTransaction, callId: Id<'ca'>): Promise<LockedCall | undefined> {
  const rows = await tx.$queryRaw<readonly LockedCall[]>`
    SELECT flow_id AS "flowId", version_hash AS "versionHash", carrier, caller_number AS "callerNumber", status, epoch, seed,
      entry_count AS "entryCount", started_at AS "startedAt", active_at AS "activeAt"
    FROM call WHERE tenant_id = callwright_tenant() AND id = ${callId} FOR UPDATE`;
  return rows[0];
}
