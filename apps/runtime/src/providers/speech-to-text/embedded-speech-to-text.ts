import type { Speech } from '@callwright/embedded-speech/speech';
import { joinSamples, telephoneHz } from '@callwright/media-stream/frames';
import type { SpeechToText, TurnTranscription } from './speech-to-text.ts';

/** The model that comes along, without a key. It hears whole turns, and has nothing to open or to close. */
export function createEmbeddedSpeechToText(speech: Pick<Speech, 'transcribe'>): SpeechToText {
  return { open: () => ({ openTurn: () => openTurn(speech), close: async () => {} }) };
}

function openTurn(speech: Pick<Speech, 'transcribe'>): TurnTranscription {
  let pieces: Int16Array[] = [];
  return {
    push: (samples) => {
      pieces.push(samples.slice());
    },
    transcript: async (signal) => {
      const { text } = await speech.transcribe({ samples: joinSamples(pieces), sampleRate: telephoneHz }, signal);
      return text.trim();
    },
    close: () => {
      pieces = [];
    },
  };
}
