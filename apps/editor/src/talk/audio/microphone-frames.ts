import { createFrameCutter } from '@callwright/media-stream/frames';
import { createResampler } from '@callwright/media-stream/resample';

/** What a microphone gives, as frames of 20 ms at the other rate. Each has a buffer of its own, fit to be transferred. */
export interface MicrophoneFrames {
  push(sound: Float32Array): Int16Array<ArrayBuffer>[];
}

export function createMicrophoneFrames({ fromHz, toHz }: { readonly fromHz: number; readonly toHz: number }): MicrophoneFrames {
  const resampler = createResampler({ fromHz, toHz });
  const cutter = createFrameCutter({ sampleRate: toHz });
  return {
    push: (sound) => cutter.push(resampler.push(toSamples(sound))).map(({ samples }) => new Int16Array(samples)),
  };
}

function toSamples(sound: Float32Array): Int16Array {
  // A microphone that is too loud goes beyond 1, and an Int16Array would wrap it round.
  return Int16Array.from(sound, (value) => Math.max(-32_768, Math.min(32_767, Math.round(value * 32_768))));
}
