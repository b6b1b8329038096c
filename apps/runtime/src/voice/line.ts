/** Where our voice goes: the carrier's side of a call. */
export interface Line {
  /** Plays samples at 8 kHz after what was played before. */
  play(samples: Int16Array): void;
  /** Comes back (as `markPassed`) once everything played before it was heard, or at once after `clear()`. */
  mark(name: string): void;
  /** Drops what was sent and not yet heard. */
  clear(): void;
}
