import { type NodePresentation, textIn } from '../node-presentation.ts';
import type { VoicemailConfig } from './schema.ts';

export const voicemailPresentation: NodePresentation<keyof VoicemailConfig> = {
  title: 'Take a message',
  description: 'Records what the caller has to say.',
  icon: 'voicemail',
  category: 'listening',
  occurs: 'often',
  initialConfig: {},
  ports: () => [
    { port: 'left', label: 'Message left', way: 'hoped-for' },
    { port: 'silent', label: 'Nothing said', way: 'otherwise' },
    { port: 'failed', label: 'Failed', way: 'otherwise' },
  ],
  summary: (config) => textIn(config, 'greeting'),
  emptySummary: 'No greeting yet',
  controls: [
    {
      type: 'prompt',
      field: 'greeting',
      label: 'Greeting',
      placeholder: 'Please leave a message after the tone.',
      missing: 'Write what the caller is told.',
    },
    { type: 'duration', field: 'longestMs', label: 'Longest message', minMs: 5_000, maxMs: 600_000, unsetMs: 120_000 },
    {
      type: 'duration',
      field: 'silenceMs',
      label: 'Over after a silence of',
      hint: 'The key # ends it, too.',
      minMs: 1_000,
      maxMs: 30_000,
      unsetMs: 4_000,
    },
    { type: 'variable', field: 'words', label: 'Keep what was said as', holds: { type: 'text' } },
    {
      type: 'variable',
      field: 'recording',
      label: 'Keep the recording as',
      hint: 'Its id: plugins find the recording by it.',
      holds: { type: 'text' },
    },
  ],
};
