import type { OperationAnswer, OperationAsk } from '@callwright/internal-protocol/operations';
import type { TenantTransaction } from '../database/in-tenant.ts';
import type { Services } from '../services.ts';
import { type FreeSpansWish, freeSpans } from './free-spans.ts';
import type { OpeningHours, Span } from './opening-hours.ts';
import { readOpeningHours } from './read-opening-hours.ts';
import { slotOf } from './slot-of.ts';
import { dayAfter } from './zone.ts';

const minuteMs = 60_000;
/** Nobody is offered a time further away than this, whatever is asked. */
const mostDays = 366;

/** The free times of a workspace's own calendar. */
export function findFreeSlots(
  { inTenant, clock }: Services,
  { tenantId, wish }: OperationAsk<'calendar.free-slots'>,
): Promise<OperationAnswer<'calendar.free-slots'>> {
  return inTenant(tenantId, async (tx) => {
    const hours = await readOpeningHours(tx, tenantId);
    if (hours === undefined) return { slots: [] };
    const { limit, durationMinutes } = wish;
    const asked = { ...daysOf(wish, hours, clock.now()), lengthMs: durationMinutes * minuteMs, limit, nowMs: clock.now() };
    const free = freeSpans(asked, hours, await readBooked(tx, asked, hours));
    return { slots: free.map((span) => slotOf(span, hours.zone)) };
  });
}

type Days = Pick<FreeSpansWish, 'from' | 'to'>;

/** Without days that are over, and those too far away. */
function daysOf({ from, to }: Days, { zone }: OpeningHours, nowMs: number): Days {
  const today = zone.dayOf(nowMs);
  const lastDay = dayAfter(today, mostDays);
  return { from: from < today ? today : from, to: to > lastDay ? lastDay : to };
}

async function readBooked(tx: TenantTransaction, { from, to }: Days, { zone }: OpeningHours): Promise<readonly Span[]> {
  const [start, end] = [zone.instantOf(from, 0), zone.instantOf(to, 24 * 60)].map((instantMs) => new Date(instantMs));
  if (start === undefined || end === undefined) return [];
  const rows = await tx.booking.findMany({
    where: { startsAt: { lt: end }, endsAt: { gt: start } },
    select: { startsAt: true, endsAt: true },
  });
  return rows.map(({ startsAt, endsAt }) => ({ startMs: startsAt.getTime(), endMs: endsAt.getTime() }));
}
