import type { Alarm } from './alarm.ts';
import type { Flight } from './flight.ts';
import type { PlayoutParts } from './playout.ts';
import type { SpeechQueue } from './speech-queue.ts';
import type { Underway } from './underway.ts';

/** What the parts of one playout share. */
export interface Mouth {
  readonly parts: PlayoutParts;
  readonly queue: SpeechQueue;
  readonly flight: Flight;
  readonly underway: Underway;
  /** Rings when the carrier owes a mark for too long. */
  readonly alarm: Alarm;
  /** Who waits for everything to have been said. */
  drains: (() => void)[];
  isSpeaking: boolean;
  isPumping: boolean;
  isClosed: boolean;
}
