import type { Speech } from '@callwright/embedded-speech/speech';
import type { VoiceName } from '@callwright/embedded-speech/voices';
import { joinSamples, telephoneHz } from '@callwright/media-stream/frames';
import { cutClauses } from './cut-clauses.ts';
import type { TextToSpeech } from './text-to-speech.ts';

export interface EmbeddedVoice {
  readonly voice?: VoiceName;
  /** 1 is the voice's own pace; from 0.5 to 2. */
  readonly rate?: number;
}

/**
 * The voices that come along, without a key. They do not tell which sound is which word, so each clause is asked for on its own; what they
 * cut further is put together again.
 */
export function createEmbeddedTextToSpeech(speech: Pick<Speech, 'synthesize'>, options: EmbeddedVoice = {}): TextToSpeech {
  return {
    synthesize: async function* ({ text }, signal) {
      for (const clause of cutClauses(text)) {
        signal.throwIfAborted();
        const pieces: Int16Array[] = [];
        for await (const piece of speech.synthesize({ ...options, text: clause, sampleRate: telephoneHz }, signal)) pieces.push(piece);
        if (pieces.length > 0) yield { samples: joinSamples(pieces), text: clause.trim() };
      }
      signal.throwIfAborted();
    },
  };
}
