// Silero's voice activity model, version 6, as it wants to be fed at 8 kHz.

import type ort from 'onnxruntime-node';
import { loadInference } from '../models/load-inference.ts';
import { tensorNamed } from '../models/tensor-named.ts';

/** 32 ms at 8 kHz. */
export const windowSamples = 256;
/** What the model hears again of the window before. */
const contextSamples = 32;
const stateShape = [2, 1, 128] as const;
const fullScale = 32_768;

export interface Silero {
  /** A stream's own memory; the model itself is shared by all of them. */
  open(): SileroStream;
  close(): Promise<void>;
}

/** Gives the probability of speech in the next window. The windows of a stream are to be given one after the other. */
export type SileroStream = (window: Int16Array) => Promise<number>;

export async function loadSilero(model: Uint8Array): Promise<Silero> {
  const { InferenceSession, Tensor } = await loadInference();
  const session = await InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const sampleRate = new Tensor('int64', BigInt64Array.of(8_000n), []);

  return {
    open: () => {
      let state: ort.Tensor = new Tensor('float32', new Float32Array(stateShape[0] * stateShape[1] * stateShape[2]), stateShape);
      let context = new Float32Array(contextSamples);

      return async (window) => {
        const input = new Float32Array(contextSamples + windowSamples);
        input.set(context);
        for (const [index, sample] of window.entries()) input[contextSamples + index] = sample / fullScale;
        context = input.slice(-contextSamples);
        const outputs = await session.run({ input: new Tensor('float32', input, [1, input.length]), state, sr: sampleRate });
        state = tensorNamed(outputs, 'stateN');
        return Number(tensorNamed(outputs, 'output').data[0]);
      };
    },
    close: () => session.release(),
  };
}
