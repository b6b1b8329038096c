import type { TenantTransaction } from '../database/in-tenant.ts';
import type { SignedIn } from '../routing/sessions.ts';
import type { Services } from '../services.ts';
import { accountErrors } from './account-errors.ts';
import { createWorkspace } from './create-workspace.ts';

export interface SetUpOrder {
  readonly workspaceName: string;
  readonly timeZone: string;
  readonly email: string;
  readonly password: string;
}

/** Makes the first account of this installation. There is one first account, however many ask for it at the same moment. */
export async function setUp(services: Services, { password, ...order }: SetUpOrder): Promise<SignedIn> {
  const { routing, passwords, log } = services;
  const demandNoAccount = async (db: TenantTransaction) => {
    if (await routing.in(db).hasAccounts()) throw accountErrors.ALREADY_SET_UP({});
  };
  // Once more below, where it counts; here because hashing costs something.
  await demandNoAccount(services.prisma);
  const passwordHash = await passwords.hash(password);
  const who = await createWorkspace(services, { ...order, passwordHash }, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${setUpLock})`;
    await demandNoAccount(tx);
  });
  log.info(who, 'the first workspace was made');
  return who;
}

/** Any number, as long as nobody else locks it in this database. */
const setUpLock = 7_301_604n;
