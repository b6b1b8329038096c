import type { Diagnostic } from '@callwright/flow-schema';
import type { Id } from '@callwright/foundation/id';
import { findFlow } from '../flows/flows.ts';
import { keepVersion } from '../flows/keep-version.ts';
import type { Services } from '../services.ts';
import { createCall } from './create-call.ts';
import { browserMediaPath } from './resume-talk.ts';

export interface TalkWish {
  readonly tenantId: Id<'tn'>;
  readonly flowId: Id<'fl'>;
}

export type StartedTalk =
  | { readonly type: 'ready'; readonly callId: Id<'ca'>; readonly nonce: string; readonly mediaPath: string }
  | { readonly type: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Lets somebody talk to a flow as it is being edited: the draft is kept as a version that nobody published. */
export async function startTalk(services: Services, { tenantId, flowId }: TalkWish): Promise<StartedTalk> {
  const version = await services.inTenant(tenantId, async (tx) => {
    const { draft } = await findFlow(tx, tenantId, flowId);
    return keepVersion(tx, services, { tenantId, flowId, flow: draft });
  });
  if ('diagnostics' in version) return { type: 'refused', diagnostics: version.diagnostics };
  const call = await createCall(services, { tenantId, flowId, versionHash: version.hash, carrier: 'browser' });
  return { type: 'ready', callId: call.callId, nonce: await services.routing.createNonce(call), mediaPath: browserMediaPath };
}
