import { createFakeTextToSpeech } from './fake-text-to-speech.ts';
import { textToSpeechContract } from './text-to-speech.contract.ts';

textToSpeechContract('the fake', async () => ({ provider: createFakeTextToSpeech(), close: async () => {} }));
