import { type SpeechToText, speechToTextOn } from './speech-to-text/speech-to-text.ts';
import { type TextToSpeech, textToSpeechOn } from './text-to-speech/text-to-speech.ts';
import { createVoiceActivity, type VoiceActivity } from './voice-activity/create-voice-activity.ts';
import { createSpeechPool, type SpeechPoolOptions } from './workers/create-speech-pool.ts';

/** All that is needed to hold a conversation: one per program. */
export interface Speech extends SpeechToText, TextToSpeech, AsyncDisposable {
  readonly voiceActivity: VoiceActivity;
  close(): Promise<void>;
}

/**
 * Loads every model, and starts threads that both hear and speak. English only.
 *
 *     await using speech = await createSpeech({ clock: createSystemClock() });
 *     for await (const samples of speech.synthesize({ text: 'Sure, one moment.', sampleRate: 8_000 }, signal)) play(samples);
 *     const { text } = await speech.transcribe({ samples: turn, sampleRate: 8_000 }, signal);
 */
export async function createSpeech(options: SpeechPoolOptions): Promise<Speech> {
  await using started = new AsyncDisposableStack();
  const voiceActivity = started.use(await createVoiceActivity());
  const pool = await createSpeechPool(['hearing', 'speaking'], options);
  started.defer(() => pool.close());
  const resources = started.move();
  const close = () => resources.disposeAsync();
  return { ...speechToTextOn(pool), ...textToSpeechOn(pool), voiceActivity, close, [Symbol.asyncDispose]: close };
}
