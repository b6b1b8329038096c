import { defineErrors } from '@callwright/foundation/app-error';

/** What can go wrong with accounts and workspaces. Nothing here tells whether an e-mail address has an account. */
export const accountErrors = defineErrors('ACCOUNT', {
  ALREADY_SET_UP: {
    kind: 'conflict',
    retryable: false,
    message: () => 'This installation has an account already. Sign in with it.',
    userMessage: () => 'Callwright is set up already. Sign in instead.',
  },
  SIGN_IN_REFUSED: {
    kind: 'denied',
    retryable: false,
    message: () => 'The e-mail address and the password do not belong together, or the account is locked for a while.',
    userMessage: () =>
      'The e-mail address or the password is wrong. After five failures signing in is closed for a while; check both, and try again later.',
  },
  NO_WORKSPACE: {
    kind: 'denied',
    retryable: false,
    message: ({ accountId }: { accountId: string }) => `The account ${accountId} belongs to no workspace. Let somebody add it to one.`,
    userMessage: () => 'Your account belongs to no workspace. Ask somebody who has one to add you.',
  },
  BUSY: {
    kind: 'unavailable',
    retryable: true,
    message: () => 'Too many passwords are being checked at once. Try again in a moment.',
    userMessage: () => 'Too many people are signing in at the moment. Try again in a moment.',
  },
  BROKEN_HASH: {
    kind: 'defect',
    retryable: false,
    message: () => 'The password hash of an account has a form that nobody here writes.',
  },
});
