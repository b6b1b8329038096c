import type { Diagnostic } from '@callwright/flow-schema';
import type { Id } from '@callwright/foundation/id';
import type { Services } from '../services.ts';
import { flowErrors } from './flow-errors.ts';
import { findFlow } from './flows.ts';
import { keepVersion } from './keep-version.ts';

export interface DraftToPublish {
  readonly tenantId: Id<'tn'>;
  readonly flowId: Id<'fl'>;
  readonly revision: number;
}

export type Publication =
  | { readonly type: 'published'; readonly hash: string; readonly publishedAt: string }
  | { readonly type: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Makes the draft, at the revision that its editor saw, what the flow's numbers answer with from now on. */
export async function publishFlow(
  services: Pick<Services, 'inTenant' | 'plugins' | 'clock' | 'log'>,
  { tenantId, flowId, revision }: DraftToPublish,
): Promise<Publication> {
  const { inTenant, clock, log } = services;
  const publishedAt = new Date(clock.now());
  return inTenant(tenantId, async (tx): Promise<Publication> => {
    const { draft, revision: current } = await findFlow(tx, tenantId, flowId);
    if (current !== revision) throw flowErrors.STALE({ flowId, revision });
    const version = await keepVersion(tx, services, { tenantId, flowId, flow: draft });
    if ('diagnostics' in version) return { type: 'refused', diagnostics: version.diagnostics };

    const { hash } = version;
    await tx.version.updateMany({ where: { tenantId, flowId, hash, publishedAt: null }, data: { publishedAt } });
    const { count } = await tx.flow.updateMany({
      where: { tenantId, id: flowId, draftRevision: revision },
      data: { liveVersionHash: hash, publishedAt },
    });
    // Saved by somebody else between the two looks: then nothing of this is kept.
    if (count === 0) throw flowErrors.STALE({ flowId, revision });
    log.info({ tenantId, flowId, version: hash }, 'a flow was published');
    return { type: 'published', hash, publishedAt: publishedAt.toISOString() };
  });
}
