import type { Clock } from '@callwright/foundation/clock';
import type { TenantTransaction } from '../database/in-tenant.ts';

/** What each part of the routing works with. */
export interface RoutingParts {
  /** The client, or a transaction of it. */
  readonly db: TenantTransaction;
  readonly clock: Clock;
  readonly createToken: () => string;
}
