import { createTextToSpeech } from '@callwright/embedded-speech/text-to-speech';
import { createSystemClock } from '@callwright/foundation/clock';
import { createEmbeddedTextToSpeech } from './embedded-text-to-speech.ts';
import { textToSpeechContract } from './testing/text-to-speech.contract.ts';

textToSpeechContract('the embedded voices', async () => {
  const speech = await createTextToSpeech({ clock: createSystemClock() });
  return { provider: createEmbeddedTextToSpeech(speech), close: speech.close };
});
