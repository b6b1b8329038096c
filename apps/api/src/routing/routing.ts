import type { TenantTransaction } from '../database/in-tenant.ts';
import { type Accounts, accountsIn } from './accounts.ts';
import { type CallRoutes, callRoutesIn } from './call-routes.ts';
import { type Nonces, noncesIn } from './nonces.ts';
import { type NumberRoutes, numberRoutesIn } from './number-routes.ts';
import type { RoutingParts } from './routing-parts.ts';
import { type Sessions, sessionsIn } from './sessions.ts';

/** Who is meant, found before it is known which tenant asks: the one way to the tables that lie outside row-level security. */
export interface Routing extends NumberRoutes, CallRoutes, Nonces, Accounts, Sessions {
  /** The same within a transaction, so that a row and the way to it are made together. */
  in(tx: TenantTransaction): Routing;
}

export function createRouting(parts: RoutingParts): Routing {
  return {
    ...numberRoutesIn(parts),
    ...callRoutesIn(parts),
    ...noncesIn(parts),
    ...accountsIn(parts),
    ...sessionsIn(parts),
    in: (tx) => createRouting({ ...parts, db: tx }),
  };
}
