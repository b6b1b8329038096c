import type { Id } from '@callwright/foundation/id';
import type { OperationAnswer, OperationAsk } from '@callwright/internal-protocol/operations';
import type { TenantTransaction } from '../database/in-tenant.ts';
import type { Services } from '../services.ts';
import { isOpenDuring, type OpeningHours, type Span } from './opening-hours.ts';
import { readOpeningHours } from './read-opening-hours.ts';
import { slotOf } from './slot-of.ts';

type Ask = OperationAsk<'calendar.book'>;
type Booked = OperationAnswer<'calendar.book'>;

/** Books a time of a workspace's own calendar. The same key books once, and is told of that booking however often it asks. */
export function bookAppointment({ inTenant, clock, createId }: Services, ask: Ask): Promise<Booked> {
  const { tenantId, wish } = ask;
  const startMs = Date.parse(wish.start);
  const span = { startMs, endMs: startMs + wish.durationMinutes * 60_000 };
  const nowMs = clock.now();
  return inTenant(tenantId, async (tx): Promise<Booked> => {
    const hours = await readOpeningHours(tx, tenantId);
    if (hours === undefined) return { type: 'taken' };
    const before = await findBooking(tx, ask, hours);
    if (before !== undefined) return before;
    if (startMs < nowMs || !isOpenDuring(span, hours)) return { type: 'taken' };
    await insertUnlessTaken(tx, { ...ask, ...span, nowMs, id: createId('bk') });
    return (await findBooking(tx, ask, hours)) ?? { type: 'taken' };
  });
}

async function findBooking(tx: TenantTransaction, { tenantId, key }: Ask, { zone }: OpeningHours): Promise<Booked | undefined> {
  const row = await tx.booking.findUnique({ where: { tenantId_key: { tenantId, key } } });
  if (row === null) return undefined;
  const span = { startMs: row.startsAt.getTime(), endMs: row.endsAt.getTime() };
  return { type: 'booked', bookingId: row.id, ...slotOf(span, zone) };
}

interface NewBooking extends Ask, Span {
  readonly id: Id<'bk'>;
  readonly nowMs: number;
}

/**
 * The database decides who is first: the exclusion constraint on the time, and the unique key. A plain INSERT would leave two who come at
 * once waiting for each other until one is killed; this one waits in line, and writes nothing when it was second.
 */
async function insertUnlessTaken(tx: TenantTransaction, booking: NewBooking): Promise<void> {
  const { tenantId, callId, key, id, wish } = booking;
  const [startsAt, endsAt, now] = [booking.startMs, booking.endMs, booking.nowMs].map((instantMs) => new Date(instantMs));
  await tx.$executeRaw`
    INSERT INTO booking (tenant_id, id, key, starts_at, ends_at, name, phone, notes, call_id, created_at)
    VALUES (${tenantId}, ${id}, ${key}, ${startsAt}, ${endsAt}, ${wish.name}, ${wish.phone ?? null}, ${wish.notes ?? null}, ${callId}, ${now})
    ON CONFLICT DO NOTHING`;
}
