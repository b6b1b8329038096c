import type { EffectId } from '@callwright/flow-schema';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import type { TextToSpeech } from '../providers/text-to-speech/text-to-speech.ts';
import type { Line } from './line.ts';
import type { SpeechEvent } from './speech-event.ts';

/** The mouth of one call. */
export interface Playout {
  /** Queues after what is being said. */
  speak(effect: EffectId, text: string): void;
  /** Clears the line at once, and tells what was heard. What was stopped before does not stand in the way of what is queued behind it. */
  stop(effect: EffectId): void;
  /** Goes on from where it was cut, or a little before. */
  resume(effect: EffectId): void;
  /** Stops it without any event, and forgets it. */
  cancel(effect: EffectId): void;
  markPassed(name: string): void;
  /** Says something that belongs to no effect, before everything queued. */
  interject(text: string): void;
  /** Resolves when nothing is queued or playing any more; what was stopped and not resumed does not count. */
  drained(): Promise<void>;
  /** Resolves when no synthesis is under way: a virtual clock waits for it before it moves on. */
  idle(): Promise<void>;
  /** Nothing is played, told or synthesized afterwards. The line is left alone: it may be gone. */
  close(): void;
}

export interface FirstMoment {
  readonly effect: EffectId;
  /** On the clock's `elapsedMs()`: when its first samples were handed to the line, and when they began to be heard. */
  readonly firstAudioMs: number;
  readonly firstHeardMs: number;
}

export interface PlayoutParts {
  readonly clock: Clock;
  readonly line: Line;
  readonly textToSpeech: TextToSpeech;
  /** Called in the middle of `stop` and `markPassed`: put the event in a mailbox, and decide about it from there. */
  onSpeech(event: SpeechEvent): void;
  onSpeaking(isSpeaking: boolean): void;
  onFirst(moment: FirstMoment): void;
  readonly log: Logger;
}

export function createPlayout(_parts: PlayoutParts): Playout {
  throw new Error('Playout is not built yet.');
}
