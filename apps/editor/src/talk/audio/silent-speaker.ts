import type { Clock } from '@callwright/foundation/clock';
import { browserHz } from '@callwright/media-stream/browser-messages';
import type { Speaker } from './audio.ts';
import { createPlaybackQueue } from './playback-queue.ts';
import { trackMarks } from './track-marks.ts';

const tickMs = 20;

/** Where the browser plays nothing: a call goes on as fast as if it were heard, until the signal. */
export function createSilentSpeaker(clock: Clock, signal: AbortSignal): Speaker {
  const queue = createPlaybackQueue({ fromHz: browserHz, toHz: browserHz });
  const marks = trackMarks();
  void (async () => {
    const output = new Float32Array((browserHz * tickMs) / 1_000);
    while (!signal.aborted) {
      marks.pass(queue.render(output));
      // A rejection says that the call is over, and ends the loop.
      await clock.sleep(tickMs, signal).catch(() => undefined);
    }
  })();
  return {
    isAudible: false,
    play: (samples) => queue.push(samples),
    mark: (onPassed) => queue.mark(marks.add(onPassed)),
    clear: () => marks.pass(queue.clear()),
  };
}
