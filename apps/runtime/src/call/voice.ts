import type { Logger } from '@callwright/foundation/log';
import type { HeardEvent } from '../voice/heard-event.ts';
import type { Hearing } from '../voice/hearing.ts';
import type { Line } from '../voice/line.ts';
import type { FirstMoment, Playout } from '../voice/playout.ts';
import type { SpeechEvent } from '../voice/speech-event.ts';

/** Ears and mouth of one call. */
export interface Voice {
  readonly hearing: Hearing;
  readonly playout: Playout;
}

export interface VoiceListener {
  readonly line: Line;
  readonly log: Logger;
  onTurn(event: HeardEvent): void;
  onSpeech(event: SpeechEvent): void;
  onFirst(moment: FirstMoment): void;
}

/** Opens ears and mouth, with whatever providers this runtime has. */
export type OpenVoice = (listener: VoiceListener) => Voice;
