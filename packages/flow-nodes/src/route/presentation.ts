import { askingControls, silentPort } from '../asking/asking-controls.ts';
import { type NodePresentation, rowsIn, textIn } from '../node-presentation.ts';
import type { RouteConfig } from './schema.ts';

export const routePresentation: NodePresentation<keyof RouteConfig> = {
  title: 'Find out what is wanted',
  description: 'Asks an open question and goes on by what the caller wants.',
  icon: 'route',
  category: 'listening',
  occurs: 'often',
  initialConfig: { intents: [] },
  ports: (config) => [
    ...rowsIn(config, 'intents').map((intent) => {
      const port = textIn(intent, 'name');
      return { port, label: port, way: 'hoped-for' } as const;
    }),
    { port: 'something-else', label: 'Something else', way: 'otherwise' },
    silentPort,
  ],
  summary: (config) => textIn(config, 'question'),
  emptySummary: 'No question yet',
  controls: [
    {
      type: 'prompt',
      field: 'question',
      label: 'Question',
      placeholder: 'How can I help you?',
      missing: 'Write the question.',
    },
    {
      type: 'intents',
      field: 'intents',
      label: 'What the caller may want',
      hint: 'A few examples of how callers say it are enough.',
      missing: 'Add something the caller may want.',
    },
    {
      type: 'variable',
      field: 'variable',
      label: "Keep the caller's words as",
      hint: 'Left empty, only what was meant counts.',
      holds: { type: 'text' },
    },
    ...askingControls,
  ],
};
