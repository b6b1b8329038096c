import type { VoiceActivityStream } from '@callwright/embedded-speech/voice-activity';
import type { EffectId, Expectation } from '@callwright/flow-schema';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import type { SpeechToText } from '../providers/speech-to-text/speech-to-text.ts';
import type { HeardEvent } from './heard-event.ts';

/** The ears of one call. */
export interface Hearing {
  /** One frame of the caller, 8 kHz, 20 ms. */
  push(samples: Int16Array): void;
  /** A turn that was typed instead of spoken (browser without microphone). */
  typed(words: string): void;
  /**
   * The node waits for words: steers end of turn, and patience (from when nothing is being said by either side). It stays until it is stopped,
   * its patience is over, or another takes its place; `caller.spoke` does not end it, since only the core knows whether that answered it.
   */
  listen(wish: ListenWish): void;
  stopListening(effect: EffectId): void;
  /** Whether our own voice is being heard at the moment (the playout tells). */
  weSpeak(isSpeaking: boolean): void;
  /** Resolves when no voice activity and no transcription is under way: a virtual clock waits for it before it moves on. */
  idle(): Promise<void>;
  /** Stops timers and running transcriptions; nothing is told afterwards. */
  close(): Promise<void>;
}

export interface ListenWish {
  readonly effect: EffectId;
  readonly expectation: Expectation;
  readonly patienceMs: number;
}

export interface HearingParts {
  readonly clock: Clock;
  readonly voice: VoiceActivityStream;
  readonly speechToText: SpeechToText;
  /** Called while frames are taken in: put the event in a mailbox, and decide about it from there. */
  onTurn(event: HeardEvent): void;
  readonly log: Logger;
}

export function createHearing(_parts: HearingParts): Hearing {
  throw new Error('Hearing is not built yet.');
}
