import { askingControls, notUnderstoodPort, silentPort } from '../asking/asking-controls.ts';
import { type NodePresentation, rowsIn, textIn } from '../node-presentation.ts';
import type { MenuConfig } from './schema.ts';

export const menuPresentation: NodePresentation<keyof MenuConfig> = {
  title: 'Menu',
  description: 'Lets the caller choose, by words or by a key.',
  icon: 'menu',
  category: 'listening',
  occurs: 'often',
  initialConfig: { choices: [] },
  ports: (config) => [
    ...rowsIn(config, 'choices').map((choice) => {
      const port = textIn(choice, 'value');
      return { port, label: textIn(choice, 'label') || port, way: 'hoped-for' } as const;
    }),
    silentPort,
    notUnderstoodPort,
  ],
  summary: (config) => textIn(config, 'question'),
  emptySummary: 'No question yet',
  controls: [
    {
      type: 'prompt',
      field: 'question',
      label: 'Question',
      placeholder: 'Would you like sales or support?',
      missing: 'Write the question.',
    },
    {
      type: 'choices',
      field: 'choices',
      label: 'What the caller can choose',
      withKeys: true,
      missing: 'Add something to choose from.',
    },
    ...askingControls,
  ],
};
