import type { Speech } from '@callwright/embedded-speech/speech';
import type { Clock } from '@callwright/foundation/clock';
import { createEmbeddedSpeechToText } from '../providers/speech-to-text/embedded-speech-to-text.ts';
import { createEmbeddedTextToSpeech } from '../providers/text-to-speech/embedded-text-to-speech.ts';
import { createHearing } from '../voice/hearing.ts';
import { createPlayout } from '../voice/playout.ts';
import type { OpenVoice } from './voice.ts';

/** Ears and mouths for calls, from the models that come along. */
export function voicesOf(speech: Pick<Speech, 'voiceActivity' | 'transcribe' | 'synthesize'>, clock: Clock): OpenVoice {
  const speechToText = createEmbeddedSpeechToText(speech);
  const textToSpeech = createEmbeddedTextToSpeech(speech);
  return ({ line, log, onTurn, onSpeech, onFirst }) => {
    const hearing = createHearing({ clock, voice: speech.voiceActivity.open(), speechToText, onTurn, log });
    const playout = createPlayout({ clock, line, textToSpeech, onSpeech, onSpeaking: hearing.weSpeak, onFirst, log });
    return { hearing, playout };
  };
}
