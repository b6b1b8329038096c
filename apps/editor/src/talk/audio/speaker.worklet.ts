// Runs on the browser's audio thread.

import { createPlaybackQueue } from './playback-queue.ts';
import type { FromSpeakerWorklet, ToSpeakerWorklet } from './speaker-messages.ts';

// The DOM types know nothing of the scope of a worklet.
declare const sampleRate: number;
declare const AudioWorkletProcessor: new () => { readonly port: MessagePort };
declare function registerProcessor(name: string, processor: unknown): void;

class SpeakerProcessor extends AudioWorkletProcessor {
  readonly #queue;

  constructor({ processorOptions: { fromHz } }: { readonly processorOptions: { readonly fromHz: number } }) {
    super();
    this.#queue = createPlaybackQueue({ fromHz, toHz: sampleRate });
    this.port.onmessage = ({ data: message }: MessageEvent<ToSpeakerWorklet>) => this.#hear(message);
  }

  process(_inputs: unknown, [output]: readonly Float32Array[][]): boolean {
    const [first, ...others] = output ?? [];
    if (first === undefined) return true;
    this.#tell(this.#queue.render(first));
    for (const other of others) other.set(first);
    return true;
  }

  #hear(message: ToSpeakerWorklet): void {
    if (message.type === 'samples') this.#queue.push(message.samples);
    else if (message.type === 'mark') this.#queue.mark(message.id);
    else this.#tell(this.#queue.clear());
  }

  #tell(passed: FromSpeakerWorklet): void {
    if (passed.length > 0) this.port.postMessage(passed);
  }
}

registerProcessor('callwright-speaker', SpeakerProcessor);
