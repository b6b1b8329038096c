import { type NodePresentation, textIn } from '../node-presentation.ts';
import type { PressKeysConfig } from './schema.ts';

export const pressKeysPresentation: NodePresentation<keyof PressKeysConfig> = {
  title: 'Press keys',
  description: 'Presses keys for the other side, such as an extension.',
  icon: 'keypad',
  category: 'doing',
  occurs: 'often',
  initialConfig: {},
  ports: () => [
    { port: 'pressed', label: 'Pressed', way: 'hoped-for' },
    { port: 'failed', label: 'Failed', way: 'otherwise' },
  ],
  summary: (config) => textIn(config, 'keys'),
  emptySummary: 'No keys yet',
  controls: [
    {
      type: 'text',
      field: 'keys',
      label: 'Keys',
      placeholder: '1w204#',
      hint: 'Digits, * and #; a w is a pause of half a second.',
      missing: 'Write the keys.',
    },
  ],
};
