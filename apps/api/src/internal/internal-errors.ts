import { defineErrors, type ErrorDetails } from '@callwright/foundation/app-error';
import type { Operation } from '@callwright/internal-protocol/operations';

/** Why the api does not do what a runtime asks. The runtime acts on the codes, and logs the sentences. */
export const internalErrors = defineErrors('INTERNAL', {
  ASK_WRONG: refusal('invalid', ({ operation, problems }: { operation: Operation; problems: string }) => {
    return `What was asked of ${operation} is not what it takes; see that api and runtime are of one build. ${problems}`;
  }),
  NONCE_REFUSED: refusal<ErrorDetails>('denied', () => {
    return 'The nonce is unknown, was used before, or is older than a minute. Ask the carrier to begin again.';
  }),
  CARRIER_WRONG: refusal('denied', ({ callId, carrier }: { callId: string; carrier: string }) => {
    return `Call ${callId} does not come by ${carrier}. Open its media where its carrier was told to.`;
  }),
  CALL_UNKNOWN: refusal('not-found', ({ callId }: { callId: string }) => `There is no call ${callId}. Let go of it.`),
  CALL_ENDED: refusal('conflict', ({ callId }: { callId: string }) => `Call ${callId} has ended, and stays ended. Let go of it.`),
  SUPERSEDED: refusal('conflict', ({ callId, epoch, current }: { callId: string; epoch: number; current: number }) => {
    return `Call ${callId} is in epoch ${current}; what was asked under epoch ${epoch} comes too late. Let go of the call.`;
  }),
  GAP: refusal('conflict', ({ callId, from, entryCount }: { callId: string; from: number; entryCount: number }) => {
    return `The trace of call ${callId} has ${entryCount} entries, and cannot go on at ${from}. Send what is missing.`;
  }),
  PROGRAM_UNKNOWN: refusal('not-found', ({ flowId, versionHash }: { flowId: string; versionHash: string }) => {
    return `Flow ${flowId} has no version ${versionHash}. Admit the call again, and ask for what its admission names.`;
  }),
  PLUGIN_UNKNOWN: refusal('not-found', ({ integrity }: { integrity: string }) => {
    return `No plugin with the bundle ${integrity} is installed. Install the plugin again, or publish the flow with another version of it.`;
  }),
});

/** A runtime may see every sentence of these: they name ids and nothing else. */
function refusal<Details extends ErrorDetails>(
  kind: 'invalid' | 'denied' | 'not-found' | 'conflict',
  message: (details: Details) => string,
) {
  return { kind, retryable: false, message, userMessage: message } as const;
}
