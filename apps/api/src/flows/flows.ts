import type { Flow } from '@callwright/flow-schema';
import type { Id } from '@callwright/foundation/id';
import type { TenantTransaction } from '../database/in-tenant.ts';
import type { SignedIn } from '../routing/sessions.ts';
import type { Services } from '../services.ts';
import { fromStoredFlow, toStoredFlow } from './flow-document.ts';
import { flowErrors } from './flow-errors.ts';
import { newFlow } from './new-flow.ts';

type Needed = Pick<Services, 'inTenant' | 'clock' | 'createId'>;
type Tenant = Pick<SignedIn, 'tenantId'>;

export interface FlowSummary {
  readonly id: string;
  readonly name: string;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
}

/** The flows of a workspace, what was changed last first. */
export async function listFlows({ inTenant }: Needed, { tenantId }: Tenant): Promise<FlowSummary[]> {
  const select = { id: true, name: true, updatedAt: true, publishedAt: true } as const;
  const flows = await inTenant(tenantId, (tx) => tx.flow.findMany({ select, orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }] }));
  return flows.map(({ id, name, updatedAt, publishedAt }) => ({
    id,
    name,
    updatedAt: updatedAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
  }));
}

export async function createFlow(
  { inTenant, clock, createId }: Needed,
  { tenantId, name }: Tenant & { readonly name: string },
): Promise<Id<'fl'>> {
  const id = createId('fl');
  const now = new Date(clock.now());
  await inTenant(tenantId, async (tx) => {
    const { timeZone } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
    const draft = toStoredFlow(newFlow(name, timeZone));
    await tx.flow.create({ data: { tenantId, id, name, draft, createdAt: now, updatedAt: now } });
  });
  return id;
}

export interface StoredFlow {
  readonly id: string;
  readonly draft: Flow;
  readonly revision: number;
  readonly published: { readonly hash: string; readonly publishedAt: string } | null;
}

export async function readFlow({ inTenant }: Needed, { tenantId, flowId }: Tenant & { readonly flowId: Id<'fl'> }): Promise<StoredFlow> {
  return inTenant(tenantId, (tx) => findFlow(tx, tenantId, flowId));
}

/** The flow within a transaction that has more to do with it. */
export async function findFlow(tx: TenantTransaction, tenantId: Id<'tn'>, flowId: Id<'fl'>): Promise<StoredFlow> {
  const row = await tx.flow.findUnique({ where: { tenantId_id: { tenantId, id: flowId } } });
  if (row === null) throw flowErrors.NOT_FOUND({ flowId });
  const { draft, draftRevision, liveVersionHash: hash, publishedAt } = row;
  const published = hash === null || publishedAt === null ? null : { hash, publishedAt: publishedAt.toISOString() };
  return { id: flowId, draft: fromStoredFlow(flowId, draft), revision: draftRevision, published };
}

export interface DraftToSave {
  readonly tenantId: Id<'tn'>;
  readonly flowId: Id<'fl'>;
  /** The revision that was edited: whoever edited an older one would undo somebody's work. */
  readonly revision: number;
  readonly draft: Flow;
}

/** Gives the new revision. A draft need not be complete: what it lacks is said when it is compiled. */
export async function saveDraft({ inTenant, clock }: Needed, { tenantId, flowId, revision, draft }: DraftToSave): Promise<number> {
  const stored = toStoredFlow(draft);
  return inTenant(tenantId, async (tx) => {
    const { count } = await tx.flow.updateMany({
      where: { tenantId, id: flowId, draftRevision: revision },
      data: { draft: stored, name: draft.name, draftRevision: { increment: 1 }, updatedAt: new Date(clock.now()) },
    });
    if (count === 1) return revision + 1;
    await findFlow(tx, tenantId, flowId);
    throw flowErrors.STALE({ flowId, revision });
  });
}
