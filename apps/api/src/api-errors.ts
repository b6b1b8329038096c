import { defineErrors } from '@callwright/foundation/app-error';

/** The promises that the api itself can break. */
export const apiErrors = defineErrors('API', {
  CROSS_SITE: {
    kind: 'denied',
    retryable: false,
    message: ({ origin }: { origin: string }) =>
      `A page of ${origin} tried to write here. If that page is ours, set PUBLIC_URL to its address.`,
    userMessage: () => 'This page comes from another address than Callwright knows. Open Callwright under its own address, and try again.',
  },
  RUNTIME_AWAY: {
    kind: 'unavailable',
    retryable: true,
    message: ({ reason }: { reason: string }) =>
      `The runtime did not answer: ${reason}. Look whether it runs and whether RUNTIME_URL leads to it.`,
    userMessage: () => 'The part of Callwright that holds calls does not answer. Try again in a moment.',
  },
});
