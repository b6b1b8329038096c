import { defineErrors } from '@callwright/foundation/app-error';

const refusal = (kind: 'denied' | 'not-found' | 'conflict' | 'unavailable', sentence: string) => ({
  kind,
  retryable: false,
  message: (_: Readonly<Record<never, never>>) => sentence,
});

/** The refusals of the real api, by the codes that it has for them. */
export const memoryApiErrors = defineErrors('INTERNAL', {
  NONCE_REFUSED: refusal('denied', 'The nonce is unknown, or was used before.'),
  CARRIER_WRONG: refusal('denied', 'The call does not come by this carrier.'),
  CALL_UNKNOWN: refusal('not-found', 'There is no such call.'),
  CALL_ENDED: refusal('conflict', 'The call has ended.'),
  SUPERSEDED: refusal('conflict', 'Another runtime holds the call.'),
  GAP: refusal('conflict', 'Entries are missing in between.'),
  PROGRAM_UNKNOWN: refusal('not-found', 'There is no such version.'),
  PLUGIN_UNKNOWN: refusal('not-found', 'There is no such bundle.'),
  AWAY: refusal('unavailable', 'The database is away.'),
});
