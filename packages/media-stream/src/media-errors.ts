import { defineErrors } from '@callwright/foundation/app-error';

export const mediaErrors = defineErrors('MEDIA', {
  BAD_RATE: {
    kind: 'invalid',
    retryable: false,
    message: ({ rate }: { rate: number }) => `${rate} is no sample rate. Give a whole number of hertz from 1 to 384000.`,
  },
  BAD_WAV: {
    kind: 'invalid',
    retryable: false,
    message: ({ reason }: { reason: string }) => `This is no WAV file that can be read: ${reason}`,
    userMessage: ({ reason }: { reason: string }) => `This sound file cannot be read: ${reason}`,
  },
});
