import { defineErrors } from '@callwright/foundation/app-error';

/** The promises that a voice can break; what they say is the reason of `speech.failed`. */
export const voiceErrors = defineErrors('VOICE', {
  SYNTHESIS_TOO_SLOW: {
    kind: 'unavailable',
    retryable: true,
    message: ({ limitMs }: { limitMs: number }) =>
      `The text-to-speech provider gave no sound within ${limitMs} ms. Look at its status, or choose another voice.`,
  },
  LINE_SILENT: {
    kind: 'unavailable',
    retryable: true,
    message: ({ limitMs }: { limitMs: number }) =>
      `The carrier did not say within ${limitMs} ms that what was sent was heard. Look at the connection to the carrier.`,
  },
});
