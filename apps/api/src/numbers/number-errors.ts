import { defineErrors } from '@callwright/foundation/app-error';

/** What can go wrong with phone numbers. The numbers themselves stay out of messages: they are somebody's. */
export const numberErrors = defineErrors('NUMBER', {
  TAKEN: {
    kind: 'conflict',
    retryable: false,
    message: () => 'The number is in use elsewhere in this installation. Choose another number.',
    userMessage: () => 'This number is in use elsewhere. Choose another number.',
  },
  NOT_FOUND: {
    kind: 'not-found',
    retryable: false,
    message: ({ numberId }: { numberId: string }) => `There is no number ${numberId} in this workspace. Look at the list of numbers.`,
    userMessage: () => 'There is no such number in this workspace any more. Load the list again.',
  },
});
