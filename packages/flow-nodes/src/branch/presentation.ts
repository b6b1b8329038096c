import { type NodePresentation, rowsIn, textIn } from '../node-presentation.ts';
import type { BranchConfig } from './schema.ts';

export const branchPresentation: NodePresentation<keyof BranchConfig> = {
  title: 'Branch',
  description: 'Goes on by the first condition that holds.',
  icon: 'branch',
  category: 'deciding',
  occurs: 'often',
  initialConfig: { branches: [] },
  ports: (config) => [
    ...rowsIn(config, 'branches').map((row) => {
      const port = textIn(row, 'port');
      return { port, label: port, way: 'hoped-for' } as const;
    }),
    { port: 'otherwise', label: 'Otherwise', way: 'otherwise' },
  ],
  summary: (config) =>
    rowsIn(config, 'branches')
      .map((row) => textIn(row, 'when'))
      .filter((when) => when !== '')
      .join('; '),
  emptySummary: 'No condition yet',
  controls: [
    {
      type: 'branches',
      field: 'branches',
      label: 'Which way when',
      hint: 'The first that holds is taken.',
      missing: 'Add a condition.',
    },
  ],
};
