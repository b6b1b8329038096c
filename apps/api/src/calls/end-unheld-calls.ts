import { type CallOwner, checkCallAfterMs } from '../routing/call-routes.ts';
import type { Services } from '../services.ts';
import { type LockedCall, lockCall } from './lock-call.ts';
import { markEnded } from './mark-ended.ts';

/** A look at so many takes seconds; what is left is looked at next time. */
const mostAtOnce = 500;

/**
 * Ends the calls that nobody will ever end otherwise: their media never came, or the runtime that held them is gone and nobody brought them
 * to another. For as long as a runtime says to any api that it holds a call, and while its trace grows, it is left alone.
 */
export async function endUnheldCalls(services: Services): Promise<void> {
  const { routing, runtimes, log } = services;
  // First what is held here: also when no api was there for so long that all calls are due.
  await routing.postponeChecks(runtimes.heldCalls());
  for (const owner of await routing.findCallsToCheck(mostAtOnce)) {
    // One that cannot be looked at must not keep the others from ending.
    await endIfUnheld(services, owner).catch((err: unknown) => log.error({ err, ...owner }, 'nobody could see whether a call is over'));
  }
}

async function endIfUnheld(services: Services, owner: CallOwner): Promise<void> {
  const { inTenant, clock, log, live } = services;
  const now = new Date(clock.now());
  const reason = await inTenant(owner.tenantId, async (tx) => {
    const call = await lockCall(tx, owner.callId);
    const checkAt = nextCheck(call, now);
    const isStillDue = await services.routing.in(tx).setNextCheck(owner.callId, checkAt);
    // Meanwhile another api looked, or heard of it.
    if (!isStillDue || call === undefined || checkAt !== undefined || call.status === 'ended') return undefined;
    const why = call.epoch === 0 ? 'abandoned' : 'unavailable';
    await markEnded(tx, call, { ...owner, reason: why, now });
    return why;
  });
  if (reason === undefined) return;
  log.warn({ ...owner, reason }, 'a call that nobody held was ended');
  live.tell(owner.callId);
}

/** Undefined for a call that has ended, and for one that has to. */
function nextCheck(call: LockedCall | undefined, now: Date): Date | undefined {
  if (call === undefined || call.status === 'ended') return undefined;
  const at = new Date(call.activeAt.getTime() + checkCallAfterMs);
  return at > now ? at : undefined;
}
