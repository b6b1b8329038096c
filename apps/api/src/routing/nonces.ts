import { type CallOwner, callOwnerOf } from './call-routes.ts';
import { hashToken } from './hash-token.ts';
import type { RoutingParts } from './routing-parts.ts';

/** A carrier opens its media within seconds of being told where. */
const nonceLifetimeMs = 60_000;

export interface Nonces {
  /** Gives what the carrier shows when its media arrives. Only its hash is kept. */
  createNonce(call: CallOwner): Promise<string>;
  /** The call that it was made for, to the first who asks within a minute; undefined to everybody else. */
  spendNonce(nonce: string): Promise<CallOwner | undefined>;
}

export function noncesIn({ db, clock, createToken }: RoutingParts): Nonces {
  return {
    createNonce: async ({ callId, tenantId }) => {
      const nonce = createToken();
      const expiresAt = new Date(clock.now() + nonceLifetimeMs);
      await db.nonce.create({ data: { nonceHash: hashToken(nonce), callId, tenantId, expiresAt } });
      await forgetExpired(db, new Date(clock.now()));
      return nonce;
    },
    spendNonce: async (nonce) => {
      const now = new Date(clock.now());
      // One statement: of two who come at once, the second finds it used.
      const [call] = await db.nonce.updateManyAndReturn({
        where: { nonceHash: hashToken(nonce), usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
        select: { callId: true, tenantId: true },
      });
      return call === undefined ? undefined : callOwnerOf(call);
    },
  };
}

/** A few at a time, and none that somebody else is looking at: making a nonce must neither wait nor fail for this. */
async function forgetExpired(db: RoutingParts['db'], now: Date): Promise<void> {
  await db.$executeRaw`
    DELETE FROM nonce WHERE nonce_hash IN (
      SELECT nonce_hash FROM nonce WHERE expires_at <= ${now}::timestamptz ORDER BY expires_at LIMIT 100 FOR UPDATE SKIP LOCKED)`;
}
