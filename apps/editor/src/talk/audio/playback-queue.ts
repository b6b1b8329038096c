import { joinSamples } from '@callwright/media-stream/frames';
import { createResampler } from '@callwright/media-stream/resample';

/** Sound that is still to be played, with marks between. Pure: time passes by rendering. */
export interface PlaybackQueue {
  push(samples: Int16Array): void;
  /** It is passed when everything pushed before it was rendered. */
  mark(id: number): void;
  /** Forgets what was not rendered, and gives the marks of that, in order. */
  clear(): number[];
  /** Fills the output, with silence where there is nothing, and gives the marks that were passed, in order. */
  render(output: Float32Array): number[];
}

interface Mark {
  readonly id: number;
  /** How many samples must have been rendered. */
  readonly at: number;
}

export function createPlaybackQueue({ fromHz, toHz }: { readonly fromHz: number; readonly toHz: number }): PlaybackQueue {
  const resampler = createResampler({ fromHz, toHz });
  let waiting: Int16Array[] = [];
  let ready = new Int16Array(0);
  let marks: Mark[] = [];
  let rendered = 0;
  /** A stretch is sound without a gap: where it begins among the rendered samples, and how much was pushed since. */
  let stretchAt = 0;
  let pushed = 0;

  const end = () => stretchAt + Math.ceil((pushed * toHz) / fromHz);
  const beginStretch = (at: number) => {
    stretchAt = at;
    pushed = 0;
  };
  /** False when there is no more. */
  const refill = (): boolean => {
    const piece = waiting.shift();
    if (piece === undefined && pushed === 0) return false;
    if (piece === undefined) {
      // The resampler holds back the last milliseconds until it knows what follows: nothing does.
      ready = joinSamples([ready, resampler.flush()]);
      beginStretch(end());
    } else ready = joinSamples([ready, resampler.push(piece)]);
    return true;
  };

  return {
    push: (samples) => {
      pushed += samples.length;
      waiting.push(samples);
    },
    mark: (id) => {
      marks.push({ id, at: end() });
    },
    clear: () => {
      const dropped = marks.map(({ id }) => id);
      waiting = [];
      ready = new Int16Array(0);
      marks = [];
      resampler.flush();
      beginStretch(rendered);
      return dropped;
    },
    render: (output) => {
      while (ready.length < output.length && refill());
      const length = Math.min(ready.length, output.length);
      for (let at = 0; at < length; at += 1) output[at] = (ready[at] ?? 0) / 32_768;
      output.fill(0, length);
      ready = ready.subarray(length);
      rendered += length;
      const passed = marks.filter(({ at }) => at <= rendered);
      marks = marks.slice(passed.length);
      return passed.map(({ id }) => id);
    },
  };
}
