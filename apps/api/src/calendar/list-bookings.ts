import { type Id, idSchema } from '@callwright/foundation/id';
import type { Services } from '../services.ts';
import { createZone } from './zone.ts';

export interface BookingSummary {
  readonly id: string;
  /** In the offset that the workspace's clocks have then. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly name: string;
  readonly phone: string | undefined;
  readonly createdAt: string;
  readonly callId: Id<'ca'> | undefined;
}

const shownPastMs = 30 * 24 * 60 * 60 * 1_000;
const mostBookings = 1_000;

/** What is booked in a workspace from now on, and what was in the last thirty days; earliest first. */
export function listBookings({ inTenant, clock }: Services, tenantId: Id<'tn'>): Promise<readonly BookingSummary[]> {
  return inTenant(tenantId, async (tx) => {
    const { timeZone } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
    const zone = createZone(timeZone);
    const rows = await tx.booking.findMany({
      where: { tenantId, startsAt: { gte: new Date(clock.now() - shownPastMs) } },
      orderBy: { startsAt: 'asc' },
      take: mostBookings,
    });
    return rows.map(({ id, startsAt, endsAt, name, phone, createdAt, callId }) => ({
      id,
      startsAt: zone.isoOf(startsAt.getTime()),
      endsAt: zone.isoOf(endsAt.getTime()),
      name,
      phone: phone ?? undefined,
      createdAt: createdAt.toISOString(),
      callId: callId === null ? undefined : idSchema('ca').parse(callId),
    }));
  });
}
