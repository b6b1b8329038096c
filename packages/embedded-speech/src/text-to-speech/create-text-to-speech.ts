import { createSpeechPool, type SpeechPoolOptions } from '../workers/create-speech-pool.ts';
import { type TextToSpeech, textToSpeechOn } from './text-to-speech.ts';

export interface OwnTextToSpeech extends TextToSpeech, AsyncDisposable {
  close(): Promise<void>;
}

/** Speaking alone, in threads of its own. English only. To hear too, share the threads: `createSpeech`. */
export async function createTextToSpeech(options: SpeechPoolOptions): Promise<OwnTextToSpeech> {
  const pool = await createSpeechPool(['speaking'], options);
  return { ...textToSpeechOn(pool), close: pool.close, [Symbol.asyncDispose]: pool.close };
}
