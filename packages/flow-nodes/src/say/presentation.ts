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
      type: 'switch',
      field: 'interruption',
      label: 'The caller may break in',
      on: 'allowed',
      off: 'held',
      unset: 'allowed',
    },
  ],
};
