/**
 * A provider that writes down what callers say: the embedded one, or a service.
 *
 * Opened once a call, since a service has a socket that should be open before the first word; within it a turn is fed frame by frame as the
 * caller speaks, so that a service works while it is being spoken, while the embedded model collects them and does all its work when asked.
 * Where turns begin and end is for turn-taking to say, whatever the provider thinks of it: one owner, and the same with each.
 */
export interface SpeechToText {
  open(): CallTranscription;
}

export interface CallTranscription {
  /** One turn of the caller; at most one is open at a time. */
  openTurn(): TurnTranscription;
  close(): Promise<void>;
}

export interface TurnTranscription {
  /** Sound of the turn at 8 kHz, in order, from about 300 ms before its first word. The samples stay the caller's: they are copied. */
  push(samples: Int16Array): void;
  /**
   * The words of all that was pushed so far, empty when there are none. It may be asked early, dropped by its signal, and asked again when the
   * caller went on.
   */
  transcript(signal: AbortSignal): Promise<string>;
  /** Nothing more is asked of this turn. */
  close(): void;
}
