/** A provider of voices: the embedded one, or a service. */
export interface TextToSpeech {
  /**
   * Speaks clause by clause, so that the first is heard while the next is made. Nothing is made before it is asked for, but what a
   * provider makes ahead. Ends early, or rejects with the signal's reason, when the signal aborts. A text with nothing to say gives nothing.
   */
  synthesize(utterance: Utterance, signal: AbortSignal): AsyncIterable<SpokenClause>;
}

export interface Utterance {
  readonly text: string;
}

/** Or whatever piece a provider speaks at once: what matters is that its sound knows its words. */
export interface SpokenClause {
  /** At 8 kHz, the pause after it included. */
  readonly samples: Int16Array;
  /** The words that are in it. Those of all clauses, joined by spaces, are the words of the text. */
  readonly text: string;
}
