import type { Id } from '@callwright/foundation/id';
import type { TenantTransaction } from '../database/in-tenant.ts';
import type { OpeningHours } from './opening-hours.ts';
import { createZone } from './zone.ts';

/** When a workspace takes appointments; undefined when it has no calendar. */
export async function readOpeningHours(tx: TenantTransaction, tenantId: Id<'tn'>): Promise<OpeningHours | undefined> {
  const row = await tx.calendar.findUnique({ where: { tenantId }, include: { tenant: { select: { timeZone: true } } } });
  if (row === null) return undefined;
  const { tenant, weekdays, opensAtMinute, closesAtMinute } = row;
  return { zone: createZone(tenant.timeZone), weekdays, opensAtMinute, closesAtMinute };
}
