import type { VoiceActivityStream } from '@callwright/embedded-speech/voice-activity';
import type { EffectId, Expectation } from '@callwright/flow-schema';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import type { SpeechToText } from '../providers/speech-to-text/speech-to-text.ts';
import { createAlarm } from './alarm.ts';
import type { HeardEvent } from './heard-event.ts';
import { nextDueMs, startTakingTurns, type TurnInput, type TurnOutput, takeTurns } from './take-turns.ts';
import { createTurnSound } from './turn-sound.ts';
import { createUnderway } from './underway.ts';
import { createWindowFeed } from './window-feed.ts';

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

/** The thin shell of `takeTurns`: windows, timers and transcriptions go in as inputs, and what comes out is carried out. */
export function createHearing({ clock, voice, speechToText, onTurn, log }: HearingParts): Hearing {
  const call = speechToText.open();
  const sound = createTurnSound(call);
  const underway = createUnderway();
  const alarm = createAlarm(clock, () => take({ type: 'tick', atMs: clock.elapsedMs() }));
  let state = startTakingTurns(clock.elapsedMs());
  let transcribing: AbortController | undefined;
  let isClosed = false;

  const take = (input: TurnInput): void => {
    if (isClosed) return;
    const { state: next, outputs } = takeTurns(state, input);
    state = next;
    alarm.set(nextDueMs(state));
    for (const output of outputs) perform(output);
  };
  const perform = (output: TurnOutput): void => {
    switch (output.type) {
      case 'open-turn':
        sound.open();
        break;
      case 'close-turn':
        sound.close();
        break;
      case 'transcribe':
        transcribe(output.job);
        break;
      case 'drop-transcription':
        transcribing?.abort();
        break;
      case 'tell':
        onTurn(output.event);
        break;
    }
  };
  const transcribe = (job: number): void => {
    const abort = new AbortController();
    transcribing = abort;
    const answered = (words: string) => take({ type: 'transcribed', atMs: clock.elapsedMs(), job, words });
    const failed = (error: unknown) => {
      if (abort.signal.aborted) return;
      log.warn({ err: error }, 'a turn of the caller could not be written down');
      take({ type: 'transcription-failed', atMs: clock.elapsedMs(), job });
    };
    underway.track(sound.transcript(abort.signal).then(answered, failed));
  };
  const windows = createWindowFeed({
    clock,
    voice,
    log,
    underway,
    onFrame: sound.keep,
    onWindow: (window) => take({ type: 'window', atMs: clock.elapsedMs(), ...window }),
  });

  return {
    push: windows.push,
    typed: (words) => take({ type: 'typed', atMs: clock.elapsedMs(), words }),
    listen: (wish) => take({ type: 'listen', atMs: clock.elapsedMs(), wish }),
    stopListening: (effect) => take({ type: 'stop-listening', atMs: clock.elapsedMs(), effect }),
    weSpeak: (isSpeaking) => take({ type: 'we-speak', atMs: clock.elapsedMs(), isSpeaking }),
    idle: underway.idle,
    close: async () => {
      isClosed = true;
      alarm.close();
      windows.close();
      transcribing?.abort();
      sound.close();
      await call.close();
      await underway.idle();
    },
  };
}
