import { createHash } from 'node:crypto';
import type { Id } from '@callwright/foundation/id';
import type { CarrierName } from '@callwright/internal-protocol/operations';
import type { CallOwner } from '../routing/call-routes.ts';
import type { Services } from '../services.ts';

export interface NewCall {
  readonly tenantId: Id<'tn'>;
  readonly flowId: Id<'fl'>;
  readonly versionHash: string;
  readonly carrier: CarrierName;
  /** The carrier's own name for it. */
  readonly carrierCallId?: string | undefined;
  readonly callerNumber?: string | undefined;
  readonly calledNumber?: string | undefined;
}

/** Makes a call that waits for its media, and the way to it. */
export async function createCall({ inTenant, routing, clock, createId }: Services, call: NewCall): Promise<CallOwner> {
  const { tenantId, carrierCallId, callerNumber = null, calledNumber = null, ...known } = call;
  const id = createId('ca');
  const now = new Date(clock.now());
  await inTenant(tenantId, async (tx) => {
    await routing.in(tx).createCallRoute({ callId: id, tenantId, carrierCallId });
    await tx.call.create({
      data: { ...known, tenantId, id, callerNumber, calledNumber, seed: seedOf(id), createdAt: now, activeAt: now },
    });
  });
  return { callId: id, tenantId };
}

/** Where the engine takes chance from, so that a call can be run again. The id is chance enough. */
function seedOf(callId: Id<'ca'>): number {
  return createHash('sha256').update(callId).digest().readInt32BE();
}
