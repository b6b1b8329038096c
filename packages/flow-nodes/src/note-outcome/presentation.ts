import { type NodePresentation, textIn } from '../node-presentation.ts';
import type { NoteOutcomeConfig } from './schema.ts';

export const noteOutcomePresentation: NodePresentation<keyof NoteOutcomeConfig> = {
  title: 'Note an outcome',
  description: 'Notes what the call has come to.',
  icon: 'outcome',
  category: 'doing',
  occurs: 'often',
  initialConfig: { values: {} },
  ports: () => [{ port: 'done', label: 'Next', way: 'hoped-for' }],
  summary: (config) => textIn(config, 'outcome'),
  emptySummary: 'Nothing to note yet',
  controls: [
    {
      type: 'text',
      field: 'outcome',
      label: 'Outcome',
      placeholder: 'booked',
      hint: 'A name to count calls by.',
      missing: 'Name the outcome.',
    },
    { type: 'fields', field: 'values', label: 'What goes with it', values: 'expressions' },
  ],
};
