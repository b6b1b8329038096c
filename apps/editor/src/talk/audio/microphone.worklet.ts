// Runs on the browser's audio thread.

import { createMicrophoneFrames } from './microphone-frames.ts';

// The DOM types know nothing of the scope of a worklet.
declare const sampleRate: number;
declare const AudioWorkletProcessor: new () => { readonly port: MessagePort };
declare function registerProcessor(name: string, processor: unknown): void;

class MicrophoneProcessor extends AudioWorkletProcessor {
  readonly #frames;

  constructor({ processorOptions: { toHz } }: { readonly processorOptions: { readonly toHz: number } }) {
    super();
    this.#frames = createMicrophoneFrames({ fromHz: sampleRate, toHz });
  }

  process([input]: readonly Float32Array[][]): boolean {
    const [sound] = input ?? [];
    if (sound === undefined) return true;
    for (const frame of this.#frames.push(sound)) this.port.postMessage(frame, [frame.buffer]);
    return true;
  }
}

registerProcessor('callwright-microphone', MicrophoneProcessor);
