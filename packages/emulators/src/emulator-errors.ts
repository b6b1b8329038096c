import { defineErrors } from '@callwright/foundation/app-error';

export const emulatorErrors = defineErrors('EMULATOR', {
  NUMBER_NOT_OWNED: {
    kind: 'not-found',
    retryable: false,
    message: ({ phoneNumber }: { phoneNumber: string }) => `Nobody owns ${phoneNumber}. Give it to startTwilio among its numbers.`,
  },
  NO_STREAM: {
    kind: 'conflict',
    retryable: false,
    message: ({ callSid }: { callSid: string }) => `Call ${callSid} has no open media stream. Wait for its event "stream-started".`,
  },
  BAD_DIGITS: {
    kind: 'invalid',
    retryable: false,
    message: ({ digits }: { digits: string }) => `A telephone has no keys for "${digits}". It has 0-9, A-D, * and #.`,
  },
  NOT_SETTLED: {
    kind: 'defect',
    retryable: false,
    message: ({ ms }: { ms: number }) => `After ${ms} ms of the virtual clock what was waited for had not happened.`,
  },
});
