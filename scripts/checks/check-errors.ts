import { defineErrors } from '@callwright/foundation/app-error';

/** What keeps a check from looking at all. What it finds is no error, but a finding. */
export const errors = defineErrors('CHECKS', {
  NOT_A_CLONE: {
    kind: 'invalid',
    retryable: false,
    message: ({ root }: { root: string }) =>
      `git does not list the files of ${root}. Name a clone of the repository, with git on the PATH.`,
  },
  NO_LOCK: {
    kind: 'invalid',
    retryable: false,
    message: ({ root }: { root: string }) => `There is no package-lock.json in ${root}. Name the repository, and run npm install there.`,
  },
});
