import { defineErrors } from '@callwright/foundation/app-error';

/** The promises that the runtime itself can break. */
export const runtimeErrors = defineErrors('RUNTIME', {
  UNKNOWN_CARRIER: {
    kind: 'not-found',
    retryable: false,
    message: ({ carrier }: { carrier: string }) => `No carrier named "${carrier}" is built in.`,
    userMessage: ({ carrier }: { carrier: string }) =>
      `No carrier named "${carrier}" is built in. Check the address after /media: it names the carrier first.`,
  },
});
