import { type NodePresentation, textIn } from '../node-presentation.ts';
import type { EndConfig } from './schema.ts';

export const endPresentation: NodePresentation<keyof EndConfig> = {
  title: 'End',
  description: 'Says goodbye and ends the call.',
  icon: 'hang-up',
  category: 'border',
  occurs: 'often',
  initialConfig: {},
  ports: () => [],
  summary: (config) => textIn(config, 'text'),
  emptySummary: 'Ends the call without a word',
  controls: [
    {
      type: 'prompt',
      field: 'text',
      label: 'Last words',
      placeholder: 'Thank you for calling. Goodbye.',
      hint: 'Left empty, the call just ends.',
    },
    {
      type: 'text',
      field: 'outcome',
      label: 'What the call has come to',
      placeholder: 'booked',
      hint: 'A name to count calls by. A flow that runs as a part of another is left by it.',
    },
  ],
};
