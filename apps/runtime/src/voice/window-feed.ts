import type { VoiceActivityStream } from '@callwright/embedded-speech/voice-activity';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import type { Underway } from './underway.ts';

/** Frames on their way through voice activity: in order, one at a time, and never more than a second of them. */
export interface WindowFeed {
  push(samples: Int16Array): void;
  close(): void;
}

export interface HeardWindow {
  /** When its last sample came in, on the clock. */
  readonly endedMs: number;
  readonly isVoice: boolean;
}

export interface WindowFeedParts {
  readonly clock: Clock;
  readonly voice: VoiceActivityStream;
  readonly log: Logger;
  readonly underway: Underway;
  /** Each frame, a copy, before the windows that it completed. */
  onFrame(samples: Int16Array): void;
  onWindow(window: HeardWindow): void;
}

/** A second. Whoever is further behind is better off with what is being said now. */
const mostWaiting = 50;
const samplesPerMs = 8;

interface Frame {
  readonly samples: Int16Array;
  readonly atMs: number;
}

export function createWindowFeed({ clock, voice, log, underway, onFrame, onWindow }: WindowFeedParts): WindowFeed {
  const waiting: Frame[] = [];
  let isFeeding = false;
  let isClosed = false;
  let isVoice = false;
  let pushedMs = 0;
  let dropped = 0;
  let hasFailed = false;

  const feed = async (): Promise<void> => {
    isFeeding = true;
    for (let frame = waiting.shift(); frame !== undefined && !isClosed; frame = waiting.shift()) await hear(frame);
    isFeeding = false;
  };
  const hear = async ({ samples, atMs }: Frame): Promise<void> => {
    const windows = await voice.push(samples);
    if (isClosed) return;
    pushedMs += samples.length / samplesPerMs;
    onFrame(samples);
    for (const { change, untilMs } of windows) {
      if (change !== undefined) isVoice = change === 'started';
      onWindow({ endedMs: atMs - Math.max(0, pushedMs - untilMs), isVoice });
    }
  };
  const cope = (error: unknown): void => {
    isFeeding = false;
    // Once: what fails for a frame may fail for all fifty in each second.
    if (!hasFailed && !isClosed) log.error({ err: error }, 'sound of the caller was lost: it could not be taken in');
    hasFailed = true;
  };

  return {
    push: (samples) => {
      if (isClosed) return;
      waiting.push({ samples: samples.slice(), atMs: clock.elapsedMs() });
      if (waiting.length > mostWaiting) {
        waiting.shift();
        dropped += 1;
      }
      if (!isFeeding) underway.track(feed().catch(cope));
    },
    close: () => {
      isClosed = true;
      waiting.length = 0;
      if (dropped > 0) log.warn({ dropped }, 'frames of the caller were dropped: voice activity was behind');
    },
  };
}
