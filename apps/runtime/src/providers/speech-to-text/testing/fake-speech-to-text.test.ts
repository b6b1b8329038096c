import { createFakeSpeechToText, fakeSpeech } from './fake-speech-to-text.ts';
import { speechToTextContract } from './speech-to-text.contract.ts';

speechToTextContract('the fake', async () => ({
  provider: createFakeSpeechToText(),
  first: { samples: fakeSpeech('cancel it', 400), keyword: 'cancel' },
  second: { samples: fakeSpeech('on tuesday', 400), keyword: 'tuesday' },
  close: async () => {},
}));
