import { type Id, idSchema } from '@callwright/foundation/id';
import { z } from 'zod';
import type { RoutingParts } from './routing-parts.ts';
import type { SignedIn } from './sessions.ts';

const attemptSchema = z.object({ accountId: idSchema('ac'), passwordHash: z.string() });
/** A sign-in that may be tried: its password is to be compared with this hash. */
export type SignInAttempt = z.infer<typeof attemptSchema>;

export interface NewAccount {
  readonly accountId: Id<'ac'>;
  readonly email: string;
  readonly passwordHash: string;
}

export interface Accounts {
  hasAccounts(): Promise<boolean>;
  createAccount(account: NewAccount): Promise<void>;
  createMembership(membership: SignedIn): Promise<void>;
  findEmail(accountId: Id<'ac'>): Promise<string | undefined>;
  /** The workspace that an account has been in longest. */
  findWorkspace(accountId: Id<'ac'>): Promise<Id<'tn'> | undefined>;
  /** Counts the attempt before it is made, so that a thousand at once are no more than five. Undefined: unknown, or locked. */
  beginSignIn(email: string): Promise<SignInAttempt | undefined>;
  /** The password was right: earlier failures are forgotten. */
  succeedSignIn(accountId: Id<'ac'>): Promise<void>;
}

export function accountsIn(parts: RoutingParts): Accounts {
  const { db, clock } = parts;
  return {
    hasAccounts: async () => (await db.account.count({ take: 1 })) > 0,
    createAccount: async ({ accountId, email, passwordHash }) => {
      await db.account.create({ data: { id: accountId, email, passwordHash, createdAt: new Date(clock.now()) } });
    },
    createMembership: async ({ accountId, tenantId }) => {
      await db.membership.create({ data: { accountId, tenantId, createdAt: new Date(clock.now()) } });
    },
    findEmail: async (accountId) => (await db.account.findUnique({ where: { id: accountId } }))?.email,
    findWorkspace: async (accountId) => {
      const oldest = await db.membership.findFirst({ where: { accountId }, orderBy: [{ createdAt: 'asc' }, { tenantId: 'asc' }] });
      return oldest === null ? undefined : idSchema('tn').parse(oldest.tenantId);
    },
    beginSignIn: (email) => beginSignIn(parts, email),
    succeedSignIn: async (accountId) => {
      await db.account.update({ where: { id: accountId }, data: { failedSignIns: 0, lockedUntil: null } });
    },
  };
}

/** The fifth failure in a row locks for a minute, and each further one for twice as long. */
const lock = { fromAttempt: 5, firstSeconds: 60, mostSeconds: 3_600 } as const;

async function beginSignIn({ db, clock }: RoutingParts, email: string): Promise<SignInAttempt | undefined> {
  const now = new Date(clock.now());
  // One statement, so that whoever tries many passwords at the same moment is counted like everybody else.
  const [attempt] = await db.$queryRaw<readonly unknown[]>`
    UPDATE account SET
      failed_sign_ins = failed_sign_ins + 1,
      locked_until = CASE WHEN failed_sign_ins + 1 >= ${lock.fromAttempt} THEN
        ${now}::timestamptz + make_interval(secs =>
          least(${lock.mostSeconds}, ${lock.firstSeconds} * power(2, least(failed_sign_ins + 1 - ${lock.fromAttempt}, 20)))) END
    WHERE email = ${email} AND (locked_until IS NULL OR locked_until <= ${now}::timestamptz)
    RETURNING id AS "accountId", password_hash AS "passwordHash"`;
  return attempt === undefined ? undefined : attemptSchema.parse(attempt);
}
