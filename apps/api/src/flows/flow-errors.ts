import { defineErrors } from '@callwright/foundation/app-error';

/** What can go wrong with a workspace's flows. */
export const flowErrors = defineErrors('FLOW', {
  NOT_FOUND: {
    kind: 'not-found',
    retryable: false,
    message: ({ flowId }: { flowId: string }) => `There is no flow ${flowId} in this workspace. Look at the list of flows.`,
    userMessage: () => 'There is no such flow in this workspace. Go back to the list of flows.',
  },
  STALE: {
    kind: 'conflict',
    retryable: false,
    message: ({ flowId, revision }: { flowId: string; revision: number }) =>
      `The draft of flow ${flowId} is not at revision ${revision} any more: it was saved elsewhere meanwhile. Load it again.`,
    userMessage: () => 'This flow was changed elsewhere in the meantime. Load it again before you go on.',
  },
  TOO_LARGE: {
    kind: 'invalid',
    retryable: false,
    message: ({ bytes, mostBytes }: { bytes: number; mostBytes: number }) =>
      `The flow is ${bytes} bytes long, and at most ${mostBytes} are kept. Split it into several flows.`,
    userMessage: () => 'This flow is too large to be saved. Split it into several flows.',
  },
  NOT_STORABLE: {
    kind: 'invalid',
    retryable: false,
    message: () => 'The flow holds a zero character or half a character, which the database does not keep. Remove it.',
    userMessage: () => 'A text in this flow holds a character that cannot be saved. Type it again instead of pasting it.',
  },
  UNREADABLE: {
    kind: 'defect',
    retryable: false,
    message: ({ flowId, problem }: { flowId: string; problem: string }) =>
      `The stored document of flow ${flowId} is not one that this build understands: ${problem}`,
  },
});
