import type { TraceEntry } from '@callwright/flow-schema';
import type { TurnLatency } from '@callwright/internal-protocol/operations';
import type { TestCalls, TestWorkspace } from './open-test-calls.ts';

export const runtimeId = 'rt-1';

/** A call that a runtime holds, in a workspace of its own unless one is given. */
export async function openRunningCall(calls: TestCalls, workspace?: TestWorkspace) {
  const { who, tenantId, flowId, createCall } = workspace ?? (await calls.createWorkspace());
  const callId = await createCall();
  const nonce = await calls.services.routing.createNonce({ tenantId, callId });
  await calls.ask('calls.admit', { nonce, carrier: 'browser', runtimeId });
  const append = (from: number, entries: TraceEntry[], turns: TurnLatency[] = []) =>
    calls.ask('calls.append-trace', { callId, epoch: 1, from, entries, turns });
  return { who, tenantId, flowId, callId, append, api: calls.as(who) };
}
