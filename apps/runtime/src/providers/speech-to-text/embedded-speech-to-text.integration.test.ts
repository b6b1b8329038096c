import { createSpeechToText } from '@callwright/embedded-speech/speech-to-text';
import { readCallers } from '@callwright/embedded-speech/testing/callers';
import { createSystemClock } from '@callwright/foundation/clock';
import { createEmbeddedSpeechToText } from './embedded-speech-to-text.ts';
import { type SpokenSample, speechToTextContract } from './testing/speech-to-text.contract.ts';

speechToTextContract('the embedded model', async () => {
  const speech = await createSpeechToText({ clock: createSystemClock() });
  return {
    provider: createEmbeddedSpeechToText(speech),
    first: callerSaying('human', 'person'),
    second: callerSaying('cancel', 'cancel'),
    close: speech.close,
  };
});

function callerSaying(name: string, keyword: string): SpokenSample {
  const caller = readCallers().find((one) => one.name === name);
  if (caller === undefined) throw new Error(`No caller is named "${name}".`);
  return { samples: caller.samples, keyword };
}
