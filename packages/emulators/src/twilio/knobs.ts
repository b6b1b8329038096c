/** What a test may turn, before or during a call. Counts go down as they are used; what is not said stays as Twilio does it. */
export interface Knobs {
  /** How long Twilio waits for TwiML. */
  webhookTimeoutMs: number;
  /** So many of the next webhooks are sent twice, with the same I-Twilio-Idempotency-Token; the second answer is ignored. */
  duplicateWebhooks: number;
  /** So many of the next requests and upgrades are signed with another token. */
  badSignatures: number;
  /** How long after the fact a status callback is sent. */
  statusCallbackDelayMs: number;
  /** So many of the next status callbacks are never sent. */
  lostStatusCallbacks: number;
  /** From the TwiML to the upgrade of the media stream. */
  connectDelayMs: number;
  /** From `connected` to `start`. */
  startDelayMs: number;
  /** The timestamp of the first frame: on the real wire it was seen to be 155. */
  firstTimestampMs: number;
  /** Each frame is late by a random time up to this; their order stays. */
  frameJitterMs: number;
  /** The share of the caller's frames that gets lost, from 0 to 1. */
  frameLoss: number;
  /** Whether the counters show that a frame was lost. */
  frameLossShows: 'as-a-gap' | 'not-at-all';
  /** A mark that is sent while nothing is queued. */
  idleMark: 'comes-back' | 'is-lost';
  /** Whether the caller's side is told that an update of the call ended its stream. */
  stopOnUpdate: 'is-sent' | 'is-left-out';
  /** How the socket is closed after `stop`: 1005 is a close frame without a code, 1006 none at all. */
  closeCode: 1000 | 1001 | 1005 | 1006;
  /** How much may be queued for playing; what is more is dropped. */
  playbackCapMs: number;
  /** How much of what is played comes back to us, and when; undefined for a clean line. */
  echo: { readonly gain: number; readonly delayMs: number } | undefined;
  /** How long it rings before somebody we call answers, or does not. */
  ringMs: number;
  /** Who is called and does not simply answer. */
  callees: Record<string, 'answers' | 'busy' | 'no-answer' | 'failed'>;
  /** So many of the next REST requests are refused, in Twilio's own shape. */
  restFailures: { count: number; readonly status: number; readonly code: number; readonly message: string };
}

export function defaultKnobs(): Knobs {
  return {
    webhookTimeoutMs: 15_000,
    duplicateWebhooks: 0,
    badSignatures: 0,
    statusCallbackDelayMs: 0,
    lostStatusCallbacks: 0,
    connectDelayMs: 0,
    startDelayMs: 0,
    firstTimestampMs: 155,
    frameJitterMs: 0,
    frameLoss: 0,
    frameLossShows: 'not-at-all',
    idleMark: 'comes-back',
    stopOnUpdate: 'is-sent',
    closeCode: 1000,
    playbackCapMs: Number.POSITIVE_INFINITY,
    echo: undefined,
    ringMs: 1_000,
    callees: {},
    restFailures: { count: 0, status: 429, code: 20429, message: 'Too Many Requests' },
  };
}
