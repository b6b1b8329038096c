import { idSchema } from '@callwright/foundation/id';
import { z } from 'zod';
import { hashToken } from './hash-token.ts';
import type { RoutingParts } from './routing-parts.ts';

/** Who asks, and for which workspace. */
const signedInSchema = z.object({ accountId: idSchema('ac'), tenantId: idSchema('tn') });
export type SignedIn = z.infer<typeof signedInSchema>;

export interface Sessions {
  /** Who brings this token; undefined when it is unknown or too old, or its account has left the workspace. */
  findSession(token: string): Promise<SignedIn | undefined>;
  /** Gives the token, which is kept nowhere. */
  createSession(who: SignedIn, lifetimeMs: number): Promise<string>;
  endSession(token: string): Promise<void>;
}

export function sessionsIn({ db, clock, createToken }: RoutingParts): Sessions {
  return {
    findSession: async (token) => {
      const session = await db.session.findUnique({
        where: { tokenHash: hashToken(token), expiresAt: { gt: new Date(clock.now()) } },
        select: { accountId: true, tenantId: true, account: { select: { memberships: { select: { tenantId: true } } } } },
      });
      const isMember = session?.account.memberships.some(({ tenantId }) => tenantId === session.tenantId);
      return isMember ? signedInSchema.parse(session) : undefined;
    },
    createSession: async ({ accountId, tenantId }, lifetimeMs) => {
      const token = createToken();
      const expiresAt = new Date(clock.now() + lifetimeMs);
      await db.session.create({ data: { tokenHash: hashToken(token), accountId, tenantId, createdAt: new Date(clock.now()), expiresAt } });
      await db.session.deleteMany({ where: { accountId, expiresAt: { lte: new Date(clock.now()) } } });
      return token;
    },
    endSession: async (token) => {
      await db.session.deleteMany({ where: { tokenHash: hashToken(token) } });
    },
  };
}
