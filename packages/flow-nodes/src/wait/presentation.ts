import type { NodePresentation } from '../node-presentation.ts';
import type { WaitConfig } from './schema.ts';

export const waitPresentation: NodePresentation<keyof WaitConfig> = {
  title: 'Wait',
  description: 'Lets time pass, with music or in silence.',
  icon: 'wait',
  category: 'doing',
  occurs: 'often',
  initialConfig: { forMs: 5_000 },
  ports: () => [{ port: 'done', label: 'Next', way: 'hoped-for' }],
  summary: ({ forMs, sound }) => (typeof forMs === 'number' ? `${forMs / 1_000} s ${sound === 'music' ? 'of music' : 'of silence'}` : ''),
  emptySummary: 'For no time yet',
  controls: [
    { type: 'duration', field: 'forMs', label: 'How long', minMs: 100, maxMs: 600_000, unsetMs: 5_000 },
    {
      type: 'choice',
      field: 'sound',
      label: 'What the caller hears',
      unset: 'silence',
      options: [
        { value: 'silence', label: 'Silence' },
        { value: 'music', label: 'Music' },
      ],
    },
  ],
};
