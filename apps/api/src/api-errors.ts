import { defineErrors } from '@callwright/foundation/app-error';

/** The promises that the api itself can break. */
export const apiErrors = defineErrors('API', {
  RUNTIME_AWAY: {
    kind: 'unavailable',
    retryable: true,
    message: ({ reason }: { reason: string }) =>
      `The runtime did not answer: ${reason}. Look whether it runs and whether RUNTIME_URL leads to it.`,
    userMessage: () => 'The part of Callwright that holds calls does not answer. Try again in a moment.',
  },
});
