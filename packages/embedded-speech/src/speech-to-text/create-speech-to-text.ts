import { createSpeechPool, type SpeechPoolOptions } from '../workers/create-speech-pool.ts';
import { type SpeechToText, speechToTextOn } from './speech-to-text.ts';

export type { Recording } from './recording.ts';
export type { SpeechToText } from './speech-to-text.ts';
export type { Transcript } from './transcript.ts';

export interface OwnSpeechToText extends SpeechToText, AsyncDisposable {
  close(): Promise<void>;
}

/** Hearing alone, in threads of its own. English only. To speak too, share the threads: `createSpeech`. */
export async function createSpeechToText(options: SpeechPoolOptions): Promise<OwnSpeechToText> {
  const pool = await createSpeechPool(['hearing'], options);
  return { ...speechToTextOn(pool), close: pool.close, [Symbol.asyncDispose]: pool.close };
}
