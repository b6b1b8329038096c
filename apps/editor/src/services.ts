import type { Clock } from '@callwright/foundation/clock';
import type { Trpc } from './trpc.ts';

/** What pages may use of the world outside. */
export interface Services {
  readonly trpc: Trpc;
  readonly clock: Clock;
}
