import type { TenantTransaction } from '../database/in-tenant.ts';
import type { SignedIn } from '../routing/sessions.ts';
import type { Services } from '../services.ts';

export interface NewWorkspace {
  readonly workspaceName: string;
  readonly timeZone: string;
  readonly email: string;
  readonly passwordHash: string;
}

type Needed = Pick<Services, 'inTenant' | 'routing' | 'clock' | 'createId'>;

/** Makes a workspace with its calendar and its first account. `check` runs first, in the same transaction. */
export async function createWorkspace(
  { inTenant, routing, clock, createId }: Needed,
  { workspaceName, timeZone, email, passwordHash }: NewWorkspace,
  check: (tx: TenantTransaction) => Promise<void>,
): Promise<SignedIn> {
  const who = { accountId: createId('ac'), tenantId: createId('tn') };
  const { accountId, tenantId } = who;
  await inTenant(tenantId, async (tx) => {
    await check(tx);
    await routing.in(tx).createAccount({ accountId, email, passwordHash });
    await tx.tenant.create({ data: { id: tenantId, name: workspaceName, timeZone, createdAt: new Date(clock.now()) } });
    await tx.calendar.create({ data: { tenantId, ...officeHours } });
    await routing.in(tx).createMembership(who);
  });
  return who;
}

/** Monday to Friday, nine to five. */
const officeHours = { weekdays: [1, 2, 3, 4, 5], opensAtMinute: 9 * 60, closesAtMinute: 17 * 60 };
