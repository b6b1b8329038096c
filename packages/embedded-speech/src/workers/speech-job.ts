import type { Recording } from '../speech-to-text/recording.ts';
import type { Transcript } from '../speech-to-text/transcript.ts';
import type { Clause } from '../text-to-speech/synthesize-clause.ts';

/** What speech threads can do. */
export type SpeechJob =
  | { readonly type: 'transcribe'; readonly recording: Recording }
  | { readonly type: 'synthesize'; readonly clause: Clause };

export type SpeechResult =
  | { readonly type: 'transcribed'; readonly transcript: Transcript }
  | { readonly type: 'synthesized'; readonly samples: Int16Array };

/** What a thread needs to begin: models that were checked, and only those of what it is to do. */
export interface SpeechThreadSetup {
  readonly hearing: { readonly encoderFile: string; readonly decoderFile: string } | undefined;
  readonly speaking: { readonly flite: WebAssembly.Module } | undefined;
}
