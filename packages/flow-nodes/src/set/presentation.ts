import { type NodePresentation, rowsIn, textIn } from '../node-presentation.ts';
import type { SetConfig } from './schema.ts';

export const setPresentation: NodePresentation<keyof SetConfig> = {
  title: 'Set variables',
  description: 'Works something out and remembers it.',
  icon: 'variable',
  category: 'deciding',
  occurs: 'often',
  initialConfig: { assignments: [] },
  ports: () => [
    { port: 'done', label: 'Next', way: 'hoped-for' },
    { port: 'failed', label: 'Failed', way: 'otherwise' },
  ],
  summary: (config) =>
    rowsIn(config, 'assignments')
      .filter((row) => textIn(row, 'variable') !== '')
      .map((row) => `${textIn(row, 'variable')} = ${textIn(row, 'to')}`)
      .join('; '),
  emptySummary: 'Nothing to set yet',
  controls: [
    {
      type: 'assignments',
      field: 'assignments',
      label: 'Which variable becomes what',
      hint: 'All at once: each line reads what the variables held before.',
      missing: 'Choose a variable.',
    },
  ],
};
