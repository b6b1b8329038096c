import { defineErrors } from '@callwright/foundation/app-error';

/** What can go wrong for somebody who looks at calls. */
export const callErrors = defineErrors('CALLS', {
  UNKNOWN: {
    kind: 'not-found',
    retryable: false,
    message: ({ callId }: { callId: string }) => `There is no call ${callId} in this workspace. Look for it in the list of calls.`,
    userMessage: () => 'This call does not exist, or belongs to another workspace. Look for it in the list of calls.',
  },
});
