import { interruptionControl } from '../interruption-control.ts';
import { type NodePresentation, textIn } from '../node-presentation.ts';
import type { SayConfig } from './schema.ts';

export const sayPresentation: NodePresentation<keyof SayConfig> = {
  title: 'Say',
  description: 'Tells the caller something.',
  icon: 'speech',
  category: 'speaking',
  occurs: 'often',
  initialConfig: {},
  ports: () => [{ port: 'done', label: 'Next', way: 'hoped-for' }],
  summary: (config) => textIn(config, 'text'),
  emptySummary: 'Nothing to say yet',
  controls: [
    {
      type: 'prompt',
      field: 'text',
      label: 'What to say',
      placeholder: 'Hello, this is the workshop.',
      missing: 'Write what is to be said.',
    },
    {
      type: 'prompts',
      field: 'variants',
      label: 'Other words for the same',
      hint: 'Each time one is taken by chance, and never the same twice in a row.',
    },
    {
      type: 'text',
      field: 'audio',
      label: 'Recording to play instead',
      placeholder: 'welcome.wav',
      hint: 'The name of an uploaded file. What it says stands above.',
    },
    interruptionControl,
  ],
};
