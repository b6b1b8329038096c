import { type Id, idSchema } from '@callwright/foundation/id';
import type { TenantTransaction } from '../database/in-tenant.ts';
import { flowErrors } from '../flows/flow-errors.ts';
import type { Services } from '../services.ts';
import { numberErrors } from './number-errors.ts';

type Needed = Pick<Services, 'inTenant' | 'routing' | 'clock' | 'createId'>;
interface Tenant {
  readonly tenantId: Id<'tn'>;
}

export interface NumberRow {
  readonly id: string;
  readonly phoneNumber: string;
  readonly flowId: string;
  readonly flowName: string;
}

/** The numbers of a workspace, and the flow that answers each. */
export async function listNumbers({ inTenant }: Needed, { tenantId }: Tenant): Promise<NumberRow[]> {
  const include = { flow: { select: { name: true } } };
  const rows = await inTenant(tenantId, (tx) => tx.phoneNumber.findMany({ include, orderBy: { phoneNumber: 'asc' } }));
  return rows.map(({ id, phoneNumber, flowId, flow }) => ({ id, phoneNumber, flowId, flowName: flow.name }));
}

export interface Assignment extends Tenant {
  /** As carriers write it: `+12025550100`. */
  readonly phoneNumber: string;
  readonly flowId: Id<'fl'>;
}

/** Lets a flow answer a number: a new one, or one of the workspace that another flow answered so far. */
export async function assignNumber(services: Needed, { tenantId, phoneNumber, flowId }: Assignment): Promise<Id<'nu'>> {
  const { inTenant, routing, clock, createId } = services;
  return inTenant(tenantId, async (tx) => {
    const flow = await tx.flow.findUnique({ where: { tenantId_id: { tenantId, id: flowId } }, select: { id: true } });
    if (flow === null) throw flowErrors.NOT_FOUND({ flowId });
    const numberId = createId('nu');
    if (await routing.in(tx).claimNumber(phoneNumber, { tenantId, numberId })) {
      await tx.phoneNumber.create({ data: { tenantId, id: numberId, phoneNumber, flowId, createdAt: new Date(clock.now()) } });
      return numberId;
    }
    return moveNumber(tx, { tenantId, phoneNumber, flowId });
  });
}

async function moveNumber(tx: TenantTransaction, { tenantId, phoneNumber, flowId }: Assignment): Promise<Id<'nu'>> {
  // Rows of other tenants are not seen: then there is none.
  const [own] = await tx.phoneNumber.updateManyAndReturn({ where: { tenantId, phoneNumber }, data: { flowId }, select: { id: true } });
  if (own === undefined) throw numberErrors.TAKEN({});
  return idSchema('nu').parse(own.id);
}

/** From now on nobody answers this number. */
export async function removeNumber(
  { inTenant, routing }: Needed,
  { tenantId, numberId }: Tenant & { readonly numberId: Id<'nu'> },
): Promise<void> {
  await inTenant(tenantId, async (tx) => {
    const { count } = await tx.phoneNumber.deleteMany({ where: { tenantId, id: numberId } });
    if (count === 0) throw numberErrors.NOT_FOUND({ numberId });
    await routing.in(tx).releaseNumber(numberId);
  });
}
