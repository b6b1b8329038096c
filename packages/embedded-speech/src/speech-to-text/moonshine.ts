// Moonshine tiny: an encoder that hears, and a decoder that writes one token at a time. Taking the likeliest each time is enough.

import llamaTokenizer from 'llama-tokenizer-js';
import ort from 'onnxruntime-node';
import { tensorNamed } from '../models/tensor-named.ts';
import type { Transcript } from './transcript.ts';

/** Speech at 16 kHz, of 100 ms to some 20 s. */
export type Moonshine = (speech: Float32Array, signal: AbortSignal) => Promise<Transcript>;

const layers = 6;
const heads = 8;
const width = 36;
const startToken = 1;
const endToken = 2;
/** Nobody speaks faster. Without a limit, audio that is cut in a word makes the model repeat itself for ever. */
const tokensPerSecond = 6.5;
const leastTokens = 8;
const sampleRate = 16_000;

export async function loadMoonshine(files: { readonly encoderFile: string; readonly decoderFile: string }): Promise<Moonshine> {
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1 };
  const encoder = await ort.InferenceSession.create(files.encoderFile, options);
  const decoder = await ort.InferenceSession.create(files.decoderFile, options);

  return async (speech, signal) => {
    const audio = new ort.Tensor('float32', speech, [1, speech.length]);
    const heard = tensorNamed(await encoder.run({ input_values: audio }), 'last_hidden_state');
    const limit = Math.max(leastTokens, Math.floor((speech.length / sampleRate) * tokensPerSecond));
    const tokens = await writeTokens(decoder, heard, limit, signal);
    const stoppedBy = tokens.length > limit ? 'limit' : 'end';
    return { text: llamaTokenizer.decode(tokens).trim(), stoppedBy };
  };
}

/** The start token, then at most `limit` tokens of what was heard. */
async function writeTokens(decoder: ort.InferenceSession, heard: ort.Tensor, limit: number, signal: AbortSignal): Promise<number[]> {
  const tokens = [startToken];
  let past = emptyPast();
  for (let token = startToken; tokens.length <= limit; tokens.push(token)) {
    signal.throwIfAborted();
    const isFirst = tokens.length === 1;
    const outputs = await decoder.run({
      input_ids: new ort.Tensor('int64', BigInt64Array.of(BigInt(token)), [1, 1]),
      encoder_hidden_states: heard,
      use_cache_branch: new ort.Tensor('bool', [!isFirst], [1]),
      ...past,
    });
    token = indexOfLargest(tensorNamed(outputs, 'logits'));
    if (token === endToken) break;
    past = nextPast(past, outputs, isFirst);
  }
  return tokens;
}

type Past = Readonly<Record<string, ort.Tensor>>;

function emptyPast(): Past {
  const names = Array.from({ length: layers }, (_, layer) =>
    ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value'].map((part) => `past_key_values.${layer}.${part}`),
  );
  return Object.fromEntries(names.flat().map((name) => [name, new ort.Tensor('float32', new Float32Array(0), [0, heads, 1, width])]));
}

/** What the decoder has written grows with every token; what it has heard is computed by the first, and stays. */
function nextPast(past: Past, outputs: ort.InferenceSession.OnnxValueMapType, isFirst: boolean): Past {
  const entries = Object.entries(past).map(([name, tensor]) => {
    const changes = isFirst || name.includes('.decoder.');
    return [name, changes ? tensorNamed(outputs, name.replace('past_key_values', 'present')) : tensor] as const;
  });
  return Object.fromEntries(entries);
}

function indexOfLargest({ data }: ort.Tensor): number {
  if (!(data instanceof Float32Array)) throw new TypeError('The logits are no Float32Array.');
  let best = 0;
  for (let index = 1; index < data.length; index += 1) {
    if ((data[index] ?? 0) > (data[best] ?? 0)) best = index;
  }
  return best;
}
