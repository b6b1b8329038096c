import { frameMs, telephoneHz } from '@callwright/media-stream/frames';

/** The caller's side of the line: what is said goes by, whether anybody listens or not. */
export interface Mouth {
  /** Says it after what is being said; returns when it will have been said. */
  say(samples: Int16Array, atMs: number): number;
  /** The 20 ms that begin at `fromMs`; zeros where nothing is said. */
  frame(fromMs: number): Int16Array<ArrayBuffer>;
  /** Breaks off. */
  hush(atMs: number): void;
}

const samplesPerMs = telephoneHz / 1000;

export function createMouth(): Mouth {
  /** Places are samples since the clock began, so that nothing is rounded twice. */
  let utterances: { readonly at: number; readonly samples: Int16Array }[] = [];
  const end = () => {
    const last = utterances.at(-1);
    return last === undefined ? 0 : last.at + last.samples.length;
  };
  return {
    say: (samples, atMs) => {
      utterances.push({ at: Math.max(end(), Math.round(atMs * samplesPerMs)), samples });
      return end() / samplesPerMs;
    },
    frame: (fromMs) => {
      const frame = new Int16Array(frameMs * samplesPerMs);
      const from = Math.round(fromMs * samplesPerMs);
      for (const { at, samples } of utterances) {
        const skipped = Math.max(0, from - at);
        const place = Math.max(0, at - from);
        if (skipped >= samples.length || place >= frame.length) continue;
        frame.set(samples.subarray(skipped, skipped + frame.length - place), place);
      }
      return frame;
    },
    hush: (atMs) => {
      const now = Math.round(atMs * samplesPerMs);
      utterances = utterances.filter(({ at }) => at < now).map(({ at, samples }) => ({ at, samples: samples.subarray(0, now - at) }));
    },
  };
}
