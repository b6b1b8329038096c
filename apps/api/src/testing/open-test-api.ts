import { createTestClock, type TestClock } from '@callwright/foundation/clock';
import type { FastifyInstance } from 'fastify';
import { inject } from 'vitest';
import { createWorkspace } from '../accounts/create-workspace.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing/create-test-database.ts';
import { migrateTestDatabase } from '../migrate/testing/migrate-test-database.ts';
import type { SignedIn } from '../routing/sessions.ts';
import type { Services } from '../services.ts';
import { appRouter } from '../trpc/app-router.ts';
import { testServer } from './test-server.ts';
import { testServices } from './test-services.ts';

/** An api on a database of its own, signed in to it as the plain role. */
export interface TestApi extends AsyncDisposable {
  readonly database: TestDatabase;
  readonly services: Services;
  readonly clock: TestClock;
  /** The public server, for tests about HTTP. */
  readonly server: FastifyInstance;
  /** A new workspace and the account that it belongs to. */
  createTenant(): Promise<SignedIn>;
  /** The procedures as somebody who is signed in calls them; without an argument as nobody. */
  as(who?: SignedIn): Caller;
}

type Caller = ReturnType<typeof appRouter.createCaller>;

export async function openTestApi(changes: Partial<Services> = {}): Promise<TestApi> {
  const database = await createTestDatabase(inject('postgresUrl'));
  await migrateTestDatabase(database);
  const clock = createTestClock(Date.UTC(2026, 0, 1));
  const services = testServices({ databaseUrl: database.apiUrl, clock, ...changes });
  const server = testServer({ services, log: services.log, clock });
  let tenants = 0;
  return {
    database,
    services,
    clock,
    server,
    createTenant: () => {
      tenants += 1;
      const workspace = { workspaceName: `Workspace ${tenants}`, timeZone: 'Europe/Vienna', passwordHash: 'none' };
      return createWorkspace(services, { ...workspace, email: `person-${tenants}@example.com` }, async () => undefined);
    },
    as: (who) => callerFor(services, who),
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await services.prisma.$disconnect();
      await database[Symbol.asyncDispose]();
    },
  };
}

function callerFor(services: Services, who: SignedIn | undefined): Caller {
  return appRouter.createCaller({
    requestId: 'request-1',
    readSystemStatus: () => Promise.reject(new Error('No part of this test looks at the status.')),
    services,
    findSession: async () => who,
    sessionToken: undefined,
    setCookie: () => undefined,
  });
}
