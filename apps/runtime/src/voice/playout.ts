import type { EffectId } from '@callwright/flow-schema';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import type { TextToSpeech } from '../providers/text-to-speech/text-to-speech.ts';
import { createAlarm } from './alarm.ts';
import { createFlight } from './flight.ts';
import type { Line } from './line.ts';
import type { Mouth } from './mouth.ts';
import { markLimitMs } from './playout-rules.ts';
import { pumpSoon, watchLine } from './pump-speech.ts';
import { settleDrains, settleSpeaking, settleSpeech, tellFailure } from './settle-speech.ts';
import type { SpeechEvent } from './speech-event.ts';
import { createSpeechQueue } from './speech-queue.ts';
import { createUnderway } from './underway.ts';
import { createUtterance, type Utterance } from './utterance.ts';
import { voiceErrors } from './voice-errors.ts';

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

export function createPlayout(parts: PlayoutParts): Playout {
  const { clock, line, textToSpeech } = parts;
  const mouth: Mouth = {
    parts,
    queue: createSpeechQueue(),
    flight: createFlight(line),
    underway: createUnderway(),
    alarm: createAlarm(clock, () => giveUpLine(mouth)),
    drains: [],
    isSpeaking: false,
    isPumping: false,
    isClosed: false,
  };
  const add = (effect: EffectId | undefined, text: string): void => {
    if (mouth.isClosed) return;
    mouth.queue.add(createUtterance({ effect, text, textToSpeech, clock }));
    pumpSoon(mouth);
  };

  return {
    speak: add,
    interject: (text) => add(undefined, text),
    stop: (effect) => stop(mouth, effect),
    resume: (effect) => resume(mouth, effect),
    cancel: (effect) => cancel(mouth, effect),
    markPassed: (name) => land(mouth, name),
    drained: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      mouth.drains.push(resolve);
      settleDrains(mouth);
      return promise;
    },
    idle: mouth.underway.idle,
    close: () => close(mouth),
  };
}

function stop(mouth: Mouth, effect: EffectId): void {
  const utterance = mouth.queue.find(effect);
  if (utterance === undefined || utterance.isPaused) return;
  utterance.pause();
  if (mouth.flight.has(utterance)) clearLine(mouth);
  settleSpeaking(mouth);
  mouth.parts.onSpeech({ type: 'speech.stopped', effect, heard: utterance.heard() });
  settleDrains(mouth);
  pumpSoon(mouth);
}

function resume(mouth: Mouth, effect: EffectId): void {
  const utterance = mouth.queue.find(effect);
  if (utterance?.isPaused !== true) return;
  utterance.goOn();
  pumpSoon(mouth);
}

function cancel(mouth: Mouth, effect: EffectId): void {
  const utterance = mouth.queue.find(effect);
  if (utterance === undefined) return;
  drop(mouth, utterance);
  if (mouth.flight.has(utterance)) clearLine(mouth);
  settleSpeaking(mouth);
  settleDrains(mouth);
  pumpSoon(mouth);
}

function land(mouth: Mouth, mark: string): void {
  if (mouth.isClosed) return;
  for (const { utterance, samples, beganMsAgo } of mouth.flight.land(mark)) {
    const isFirst = !utterance.wasHeard;
    utterance.confirm(samples);
    if (isFirst) tellFirst(mouth, utterance, beganMsAgo);
  }
  watchLine(mouth);
  settleSpeech(mouth);
  pumpSoon(mouth);
}

function tellFirst({ parts }: Mouth, { effect, firstAudioMs }: Utterance, beganMsAgo: number): void {
  if (effect === undefined || firstAudioMs === undefined) return;
  parts.onFirst({ effect, firstAudioMs, firstHeardMs: Math.max(firstAudioMs, parts.clock.elapsedMs() - beganMsAgo) });
}

/** What else was on the line is sent again from where it was heard. */
function clearLine(mouth: Mouth): readonly Utterance[] {
  const cut = mouth.flight.clear();
  for (const utterance of cut) utterance.rewind();
  mouth.queue.goOnWith(cut);
  watchLine(mouth);
  return cut;
}

/** The carrier owes a mark for too long: a call must not wait for it for ever. */
function giveUpLine(mouth: Mouth): void {
  const error = voiceErrors.LINE_SILENT({ limitMs: markLimitMs });
  const lost = clearLine(mouth);
  for (const utterance of lost) drop(mouth, utterance);
  settleSpeaking(mouth);
  for (const utterance of lost) tellFailure(mouth, utterance, error);
  settleDrains(mouth);
  pumpSoon(mouth);
}

function drop(mouth: Mouth, utterance: Utterance): void {
  mouth.queue.remove(utterance);
  utterance.drop();
}

function close(mouth: Mouth): void {
  mouth.isClosed = true;
  mouth.alarm.close();
  for (const utterance of mouth.queue.removeAll()) utterance.drop();
  settleDrains(mouth);
}
