import type { Id } from '@callwright/foundation/id';
import type { CarrierName } from '@callwright/internal-protocol/operations';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { callErrors } from './call-errors.ts';
import { storedCallSchema } from './stored-call.ts';

export interface CallName {
  readonly tenantId: Id<'tn'>;
  readonly callId: Id<'ca'>;
}

export interface CallState {
  readonly status: 'waiting' | 'running' | 'ended';
  readonly carrier: CarrierName;
  readonly entryCount: number;
}

/** How far a call has come. */
export async function findCall({ inTenant }: Services, { tenantId, callId }: CallName): Promise<CallState> {
  const row = await inTenant(tenantId, (tx) => tx.call.findUnique({ where: { tenantId_id: { tenantId, id: callId } } }));
  if (row === null) throw callErrors.UNKNOWN({ callId });
  return callStateSchema.parse(row);
}

const callStateSchema = storedCallSchema.pick({ status: true, carrier: true }).extend({ entryCount: z.int() });
