import type { Memory, NodeEvent, Reaction, Visit } from '@callwright/flow-engine';
import type { EventOf } from '@callwright/flow-schema';
import { speak } from '../speak.ts';
import type { VoicemailConfig } from './schema.ts';

/** A recording hardly longer than the silence that ends it has nothing in it. */
const breathMs = 1_000;
const longestText = 4_000;

export function enterVoicemail(visit: Visit<VoicemailConfig>): Reaction {
  // Held, so that nobody speaks before the recording has begun and believes to have left a message.
  const greeting = speak(visit, { field: 'greeting', interruption: 'held' });
  return greeting === undefined ? { end: { reason: 'stuck' } } : { effects: [greeting] };
}

export function onVoicemailEvent(event: NodeEvent, _memory: Memory, { config }: Visit<VoicemailConfig>): Reaction {
  const { longestMs, silenceMs } = config;
  switch (event.type) {
    case 'speech.finished':
      return { effects: [{ type: 'record-voicemail', longestMs, silenceMs }] };
    case 'speech.failed':
      return { leave: 'failed' };
    case 'voicemail.recorded':
      return isSilent(event, silenceMs) ? { leave: 'silent' } : { set: kept(event, config), leave: 'left' };
    case 'voicemail.failed':
      return { leave: 'failed' };
    // What is said now is what is recorded.
    default:
      return {};
  }
}

function isSilent({ words, durationMs }: EventOf<'voicemail.recorded'>, silenceMs: number): boolean {
  return words.trim() === '' && durationMs < silenceMs + breathMs;
}

function kept({ recording, words }: EventOf<'voicemail.recorded'>, config: VoicemailConfig) {
  return {
    ...(config.recording !== undefined && { [config.recording]: recording.slice(0, longestText) }),
    ...(config.words !== undefined && { [config.words]: words.slice(0, longestText) }),
  };
}
