import type { Clock } from '@callwright/foundation/clock';
import { createFrameCutter, frameMs, telephoneHz } from '@callwright/media-stream/frames';

/** The caller's voice on its way in: bounded, so that nobody can make us keep more than a moment of it. */
export interface InboundAudio {
  /** Samples at 8 kHz, of any number. */
  push(samples: Int16Array): void;
  /** From now on frames go there; those of the last moment first. */
  attach(hear: (frame: Int16Array) => void): void;
}

export interface InboundAudioParts {
  readonly clock: Clock;
  onDropped(frames: number): void;
}

/** While a call is being let in, this much is kept: the caller may have begun to speak. */
const keptFrames = 25;
/** How far sound may be ahead of the time that passes: a line that was stuck for a moment catches up. */
const aheadMs = 2_000;

export function createInboundAudio({ clock, onDropped }: InboundAudioParts): InboundAudio {
  const cutter = createFrameCutter({ sampleRate: telephoneHz });
  const beganMs = clock.elapsedMs();
  let hear: ((frame: Int16Array) => void) | undefined;
  let kept: Int16Array[] = [];
  /** Until when, in time since the beginning, sound has been taken in. */
  let takenMs = 0;

  const isTooFast = () => {
    const passedMs = clock.elapsedMs() - beganMs;
    takenMs = Math.max(takenMs, passedMs - aheadMs);
    return takenMs + frameMs > passedMs + aheadMs;
  };
  const take = (frame: Int16Array) => {
    if (isTooFast()) return onDropped(1);
    takenMs += frameMs;
    if (hear !== undefined) return hear(frame);
    kept.push(frame);
    if (kept.length <= keptFrames) return;
    kept.shift();
    onDropped(1);
  };
  return {
    push: (samples) => {
      for (const { samples: frame } of cutter.push(samples)) take(frame);
    },
    attach: (listener) => {
      hear = listener;
      for (const frame of kept) listener(frame);
      kept = [];
    },
  };
}
