import type { Id } from '@callwright/foundation/id';
import { testServerBasics } from '@callwright/http-server/testing/test-server-basics';
import { type Operation, type OperationAnswer, type OperationAsk, operations } from '@callwright/internal-protocol/operations';
import { inject } from 'vitest';
import { buildInternalServer } from '../../build-internal-server.ts';
import { createTestDatabase, type TestDatabase } from '../../database/testing/create-test-database.ts';
import { migrateTestDatabase } from '../../migrate/testing/migrate-test-database.ts';
import type { Services } from '../../services.ts';
import { testServices } from '../../testing/test-services.ts';
import { createCall } from '../create-call.ts';
import { storableJson } from '../storable-json.ts';
import { testFlow } from './test-flow.ts';

export const versionHash = 'a'.repeat(64);
export const internalToken = 'the-token-that-api-and-runtime-share';

/** A workspace with a calendar and a published flow. */
export interface TestWorkspace {
  readonly tenantId: Id<'tn'>;
  readonly flowId: Id<'fl'>;
  createCall(): Promise<Id<'ca'>>;
}

export interface TestCalls extends AsyncDisposable {
  readonly database: TestDatabase;
  readonly services: Services;
  createWorkspace(): Promise<TestWorkspace>;
  /** As a runtime asks: over HTTP, with the token. */
  ask<Name extends Operation>(name: Name, ask: OperationAsk<Name>): Promise<Answered<Name>>;
}

export interface Answered<Name extends Operation> {
  readonly status: number;
  readonly answer: OperationAnswer<Name>;
  readonly code: string | undefined;
}

/** The internal server on a database of its own, signed in to it as the plain role. */
export async function openTestCalls(changes: Partial<Services> = {}): Promise<TestCalls> {
  const database = await createTestDatabase(inject('postgresUrl'));
  await migrateTestDatabase(database);
  const services = testServices({ databaseUrl: database.apiUrl, ...changes });
  const server = buildInternalServer({ ...testServerBasics(), services, internalToken });
  return {
    database,
    services,
    createWorkspace: () => createWorkspace(services),
    ask: async (name, ask) => {
      const headers = { authorization: `Bearer ${internalToken}` };
      const response = await server.inject({ method: 'POST', url: operations[name].path, headers, payload: ask });
      const answer = response.json();
      return { status: response.statusCode, answer, code: answer.error?.code };
    },
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await services.prisma.$disconnect();
      await database[Symbol.asyncDispose]();
    },
  };
}

async function createWorkspace(services: Services): Promise<TestWorkspace> {
  const [tenantId, flowId] = [services.createId('tn'), services.createId('fl')];
  const flow = testFlow();
  await services.inTenant(tenantId, async (tx) => {
    await tx.tenant.create({ data: { id: tenantId, name: 'Workshop', timeZone: 'America/New_York' } });
    await tx.calendar.create({ data: { tenantId, weekdays: [1, 2, 3, 4, 5], opensAtMinute: 540, closesAtMinute: 1020 } });
    await tx.flow.create({ data: { tenantId, id: flowId, name: flow.name, draft: storableJson(flow), liveVersionHash: versionHash } });
    await tx.version.create({ data: { tenantId, flowId, hash: versionHash, document: storableJson(flow), actions: [], plugins: {} } });
  });
  return {
    tenantId,
    flowId,
    createCall: async () => (await createCall(services, { tenantId, flowId, versionHash, carrier: 'browser' })).callId,
  };
}
