import { type NodePresentation, textIn } from '../node-presentation.ts';
import type { TransferConfig } from './schema.ts';

export const transferPresentation: NodePresentation<keyof TransferConfig> = {
  title: 'Put through',
  description: 'Puts the caller through to a person.',
  icon: 'transfer',
  category: 'border',
  occurs: 'often',
  initialConfig: {},
  ports: () => [
    { port: 'answered', label: 'Answered', way: 'hoped-for' },
    { port: 'busy', label: 'Busy', way: 'otherwise' },
    { port: 'no-answer', label: 'No answer', way: 'otherwise' },
    { port: 'declined', label: 'Declined', way: 'otherwise' },
    { port: 'failed', label: 'Failed', way: 'otherwise' },
  ],
  summary: (config) => textIn(config, config.destination === 'expression' ? 'numberFrom' : 'number'),
  emptySummary: 'No number yet',
  controls: [
    {
      type: 'choice',
      field: 'destination',
      label: 'To',
      unset: 'number',
      options: [
        { value: 'number', label: 'A certain number' },
        { value: 'expression', label: 'A number that the call has found' },
      ],
    },
    {
      type: 'text',
      field: 'number',
      label: 'Number',
      placeholder: '+12025550100',
      missing: 'Enter the number to put the caller through to.',
      onlyWhen: { field: 'destination', is: ['number'] },
    },
    {
      type: 'expression',
      field: 'numberFrom',
      label: 'Number',
      wants: 'phone',
      onlyWhen: { field: 'destination', is: ['expression'] },
    },
    { type: 'prompt', field: 'words', label: 'Words before', placeholder: 'I will put you through. One moment, please.' },
    {
      type: 'switch',
      field: 'mode',
      label: 'Tell whoever answers what it is about',
      on: 'warm',
      off: 'blind',
      unset: 'blind',
    },
    {
      type: 'prompt',
      field: 'briefing',
      label: 'What they are told',
      placeholder: '{{ name }} is calling about an appointment.',
      onlyWhen: { field: 'mode', is: ['warm'] },
    },
    { type: 'duration', field: 'timeoutMs', label: 'Let it ring for', minMs: 5_000, maxMs: 120_000, unsetMs: 30_000 },
  ],
};
