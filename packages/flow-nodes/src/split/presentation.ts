import { type NodePresentation, rowsIn, textIn } from '../node-presentation.ts';
import type { SplitConfig } from './schema.ts';

export const splitPresentation: NodePresentation<keyof SplitConfig> = {
  title: 'Split',
  description: 'Sends so many calls of a hundred each way, to try out what works.',
  icon: 'split',
  category: 'deciding',
  occurs: 'often',
  initialConfig: {
    ways: [
      { port: 'a', percent: 50 },
      { port: 'b', percent: 50 },
    ],
  },
  ports: (config) =>
    rowsIn(config, 'ways').map((row) => {
      const port = textIn(row, 'port');
      return { port, label: `${port} (${Number(row.percent) || 0} %)`, way: 'hoped-for' } as const;
    }),
  summary: (config) =>
    rowsIn(config, 'ways')
      .map((row) => `${textIn(row, 'port')} ${Number(row.percent) || 0} %`)
      .join(', '),
  emptySummary: 'No ways yet',
  controls: [
    { type: 'weights', field: 'ways', label: 'How many calls of a hundred take each way' },
    {
      type: 'choice',
      field: 'by',
      label: 'The way stays the same for',
      unset: 'caller',
      options: [
        { value: 'caller', label: 'All calls of a caller' },
        { value: 'call', label: 'One call' },
      ],
    },
  ],
};
