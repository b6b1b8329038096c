import type { Id } from '@callwright/foundation/id';
import type { Watch } from './create-wake-ups.ts';

/** Who is to be told that something happened in a call. */
export interface LiveCalls {
  /** To be said after the commit: whoever watches the call looks into the database then. */
  tell(callId: Id<'ca'>): void;
  watch(callId: Id<'ca'>): Watch;
}
