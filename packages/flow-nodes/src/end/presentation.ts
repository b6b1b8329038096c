import { type NodePresentation, textIn } from '../node-presentation.ts';

export const endPresentation: NodePresentation<'text'> = {
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
  ],
};
