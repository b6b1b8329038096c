import { defineErrors } from '@callwright/foundation/app-error';

/** Why a kind of node was not begun. */
export const newNodeErrors = defineErrors('NEW_NODE', {
  BAD_NAME: {
    kind: 'invalid',
    retryable: false,
    message: ({ name }: { name: string }) =>
      `"${name}" is no name for a kind of node. Say in small letters and hyphens what it does, in at most 40, such as: npm run new:node -- hold-on`,
  },
  NAME_TAKEN: {
    kind: 'conflict',
    retryable: false,
    message: ({ folder }: { folder: string }) => `There is a folder ${folder} already. Choose another name, or remove the folder.`,
  },
  LIST_CHANGED: {
    kind: 'defect',
    retryable: false,
    message: ({ file }: { file: string }) => `${file} does not end with the node "end" any more. Mend scripts/new-node/add-to-lists.ts.`,
  },
});
