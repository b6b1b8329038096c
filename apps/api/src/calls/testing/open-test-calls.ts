import type { Id } from '@callwright/foundation/id';
import { testServerBasics } from '@callwright/http-server/testing/test-server-basics';
import { type Operation, type OperationAnswer, type OperationAsk, operations } from '@callwright/internal-protocol/operations';
import { createWorkspace } from '../../accounts/create-workspace.ts';
import { buildInternalServer } from '../../build-internal-server.ts';
import type { SignedIn } from '../../routing/sessions.ts';
import type { Services } from '../../services.ts';
import { openTestApi, type TestApi } from '../../testing/open-test-api.ts';
import { createCall } from '../create-call.ts';
import { storableJson } from '../storable-json.ts';
import { testFlow } from './test-flow.ts';

export const versionHash = 'a'.repeat(64);
export const internalToken = 'the-token-that-api-and-runtime-share';

/** A workspace with a published flow. */
export interface TestWorkspace {
  readonly who: SignedIn;
  readonly tenantId: Id<'tn'>;
  readonly flowId: Id<'fl'>;
  createCall(known?: { readonly callerNumber?: string }): Promise<Id<'ca'>>;
}

/** An api, and a runtime's way to it. */
export interface TestCalls extends TestApi {
  createWorkspace(): Promise<TestWorkspace>;
  /** As a runtime asks: over HTTP, with the token. */
  ask<Name extends Operation>(name: Name, ask: OperationAsk<Name>): Promise<Answered<Name>>;
}

export interface Answered<Name extends Operation> {
  readonly status: number;
  readonly answer: OperationAnswer<Name>;
  /** Of the error, if it is one. */
  readonly code: string | undefined;
}

export async function openTestCalls(changes: Partial<Services> = {}): Promise<TestCalls> {
  const api = await openTestApi(changes);
  const internal = buildInternalServer({ ...testServerBasics(), services: api.services, internalToken });
  let workspaces = 0;
  return {
    ...api,
    createWorkspace: () => {
      workspaces += 1;
      return createTestWorkspace(api.services, `person-${workspaces}@workshop.example`);
    },
    ask: async (name, ask) => {
      const headers = { authorization: `Bearer ${internalToken}` };
      const response = await internal.inject({ method: 'POST', url: operations[name].path, headers, payload: ask });
      const answer = response.json();
      return { status: response.statusCode, answer, code: answer.error?.code };
    },
    [Symbol.asyncDispose]: async () => {
      await internal.close();
      await api[Symbol.asyncDispose]();
    },
  };
}

async function createTestWorkspace(services: Services, email: string): Promise<TestWorkspace> {
  const workspace = { workspaceName: 'Workshop', timeZone: 'America/New_York', email, passwordHash: 'none' };
  const who = await createWorkspace(services, workspace, async () => undefined);
  const { tenantId } = who;
  const flowId = services.createId('fl');
  const flow = testFlow();
  const document = storableJson(flow);
  await services.inTenant(tenantId, async (tx) => {
    await tx.flow.create({ data: { tenantId, id: flowId, name: flow.name, draft: document, liveVersionHash: versionHash } });
    await tx.version.create({ data: { tenantId, flowId, hash: versionHash, document, actions: [], plugins: {} } });
  });
  return {
    who,
    tenantId,
    flowId,
    createCall: async (known = {}) => (await createCall(services, { tenantId, flowId, versionHash, carrier: 'browser', ...known })).callId,
  };
}
