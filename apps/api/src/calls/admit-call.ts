import type { Admission, OperationAsk } from '@callwright/internal-protocol/operations';
import type { TenantTransaction } from '../database/in-tenant.ts';
import { internalErrors } from '../internal/internal-errors.ts';
import type { CallOwner } from '../routing/call-routes.ts';
import type { Services } from '../services.ts';
import { lockCall } from './lock-call.ts';
import { readEntries } from './read-trace.ts';

/** Gives a call to the runtime that its media came to, with all that happened before. Whoever held it until now holds it no more. */
export async function admitCall(services: Services, ask: OperationAsk<'calls.admit'>): Promise<Admission> {
  const owner = await services.routing.spendNonce(ask.nonce);
  if (owner === undefined) throw internalErrors.NONCE_REFUSED({});
  const now = new Date(services.clock.now());
  const admission = await services.inTenant(owner.tenantId, (tx) => admit(tx, { ...owner, carrier: ask.carrier, now }));
  services.runtimes.admitted(ask.runtimeId, owner.callId);
  return admission;
}

interface Arrival extends CallOwner {
  readonly carrier: Admission['carrier'];
  readonly now: Date;
}

async function admit(tx: TenantTransaction, { callId, tenantId, carrier, now }: Arrival): Promise<Admission> {
  const call = await lockCall(tx, callId);
  if (call === undefined) throw internalErrors.CALL_UNKNOWN({ callId });
  if (call.carrier !== carrier) throw internalErrors.CARRIER_WRONG({ callId, carrier });
  if (call.status === 'ended') throw internalErrors.CALL_ENDED({ callId });

  const { flowId, versionHash, seed, callerNumber } = call;
  const [epoch, startedAt] = [call.epoch + 1, call.startedAt ?? now];
  await tx.call.update({ where: { tenantId_id: { tenantId, id: callId } }, data: { epoch, startedAt, activeAt: now } });
  const entries = await readEntries(tx, { tenantId, callId, from: 0 });
  return {
    callId,
    tenantId,
    flowId,
    versionHash,
    carrier,
    epoch,
    seed,
    startedAt: startedAt.toISOString(),
    ...(callerNumber !== null && { caller: callerNumber }),
    variables: {},
    entries: entries.map(({ entry }) => entry),
  };
}
