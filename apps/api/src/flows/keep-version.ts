import { compile } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import type { ActionSignature, Diagnostic, Flow } from '@callwright/flow-schema';
import type { Id } from '@callwright/foundation/id';
import type { TenantTransaction } from '../database/in-tenant.ts';
import type { Services } from '../services.ts';
import { toStoredFlow } from './flow-document.ts';

export interface FlowToKeep {
  readonly tenantId: Id<'tn'>;
  readonly flowId: Id<'fl'>;
  readonly flow: Flow;
}

/** The name of the version that was kept, or why the flow cannot be run. */
export type KeptVersion = { readonly hash: string } | { readonly diagnostics: readonly Diagnostic[] };

/**
 * Makes an immutable version of a flow, so that a call can be made with it. It is not published by that: a draft that is tried out is kept
 * in the same way. A flow that was kept before is the same version.
 */
export async function keepVersion(
  tx: TenantTransaction,
  { plugins, clock }: Pick<Services, 'plugins' | 'clock'>,
  { tenantId, flowId, flow }: FlowToKeep,
): Promise<KeptVersion> {
  const { program, diagnostics } = compile(flow, catalog, { actions: plugins.actions });
  if (program === undefined) return { diagnostics };
  const actions = usedActions(flow, plugins.actions);
  const version = {
    tenantId,
    flowId,
    hash: program.hash,
    document: toStoredFlow(flow),
    actions: [...actions],
    plugins: Object.fromEntries(actions.map(({ plugin }) => [plugin, plugins.manifests.get(plugin)?.integrity])),
    createdAt: new Date(clock.now()),
  };
  await tx.version.createMany({ data: version, skipDuplicates: true });
  return { hash: program.hash };
}

/** Those that a node names: a version carries no more than it needs. */
function usedActions(flow: Flow, actions: readonly ActionSignature[]): readonly ActionSignature[] {
  const configs = Object.values(flow.nodes).map(({ config }) => config);
  return actions.filter(({ plugin, action }) => configs.some((config) => config.plugin === plugin && config.action === action));
}
