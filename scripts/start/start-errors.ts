import { defineErrors } from '@callwright/foundation/app-error';

export const startErrors = defineErrors('START', {
  ALREADY_RUNNING: {
    kind: 'conflict',
    retryable: false,
    message: ({ home, pid, address }: { home: string; pid: number; address: string }) =>
      `Callwright runs already on ${home} (process ${pid}, ${address}). Use that one, stop it first, or set CALLWRIGHT_HOME to another folder.`,
  },
  HOME_UNUSABLE: {
    kind: 'denied',
    retryable: false,
    message: ({ home, reason }: { home: string; reason: string }) =>
      `The data folder ${home} cannot be used (${reason}). Nothing was changed. Give yourself write access to it, or set CALLWRIGHT_HOME to another folder.`,
  },
  PORT_TAKEN: {
    kind: 'conflict',
    retryable: false,
    message: ({ name, port }: { name: string; port: number }) =>
      `Port ${port} is used by another program. Set ${name} to a free one, or leave it out and one is chosen.`,
  },
  MIGRATION_FAILED: {
    kind: 'unavailable',
    retryable: false,
    message: ({ output }: { output: string }) => `The database could not be brought up to date. ${output}`,
  },
  APP_ENDED: {
    kind: 'unavailable',
    retryable: true,
    message: ({ name, how, log, lastLines }: { name: string; how: string; log: string; lastLines: string }) =>
      `${name} ended before it was ready (${how}). The last lines of ${log}:\n${lastLines}`,
  },
  APP_REFUSED: {
    kind: 'invalid',
    retryable: false,
    message: ({ name, lastLines }: { name: string; lastLines: string }) => `${name} refused to start:\n${lastLines}`,
  },
  APP_SILENT: {
    kind: 'unavailable',
    retryable: true,
    message: ({ name, seconds, log, lastLines }: { name: string; seconds: number; log: string; lastLines: string }) =>
      `${name} did not become ready within ${seconds} s. The last lines of ${log}:\n${lastLines}`,
  },
  GAVE_UP: {
    kind: 'unavailable',
    retryable: false,
    message: ({ name, times, reason }: { name: string; times: number; reason: string }) =>
      `${name} could not be kept running: ${times} starts failed one after the other. The last time: ${reason}`,
  },
});
