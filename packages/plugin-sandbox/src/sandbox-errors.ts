import { defineErrors } from '@callwright/foundation/app-error';

export const sandboxErrors = defineErrors('SANDBOX', {
  HOST_NOT_STARTED: {
    kind: 'unavailable',
    retryable: true,
    message: ({ said }: { said: string }) => `A plugin-host did not start. It said: ${said === '' ? 'nothing' : said}`,
  },
  WRONG_NODE: {
    kind: 'invalid',
    retryable: false,
    message: ({ abi, version }: { abi: string; version: string }) =>
      `isolated-vm has no build for Node ${version} (ABI ${abi}). Run Node 24 or 26; "npm start" does so by itself.`,
  },
  BUNDLE_FAILED: {
    kind: 'invalid',
    retryable: false,
    message: ({ entry, problems }: { entry: string; problems: readonly string[] }) =>
      `${entry} cannot be bundled:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
  },
  NO_MANIFEST: {
    kind: 'invalid',
    retryable: false,
    message: ({ entry, problem }: { entry: string; problem: string }) => `${entry} gives no manifest: ${problem}`,
  },
});
