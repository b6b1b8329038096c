import { type NodePresentation, textIn } from '../node-presentation.ts';
import type { CodeConfig } from './schema.ts';

export const codePresentation: NodePresentation<keyof CodeConfig> = {
  title: 'Run code',
  description: 'Works something out with a few lines of JavaScript.',
  icon: 'code',
  category: 'doing',
  occurs: 'often',
  initialConfig: { input: {}, output: {} },
  ports: () => [
    { port: 'succeeded', label: 'Done', way: 'hoped-for' },
    { port: 'failed', label: 'Failed', way: 'otherwise' },
  ],
  summary: (config) => textIn(config, 'source').trim().split('\n', 1)[0]?.slice(0, 120) ?? '',
  emptySummary: 'No code yet',
  controls: [
    {
      type: 'code',
      field: 'source',
      label: 'Code',
      language: 'javascript',
      hint: 'It finds what goes in as input.name, and ends with return { name: value }.',
      missing: 'Write the code.',
    },
    { type: 'fields', field: 'input', label: 'What goes in', values: 'expressions' },
    { type: 'fields', field: 'output', label: 'What is kept', values: 'variables' },
    { type: 'duration', field: 'timeoutMs', label: 'Give up after', minMs: 50, maxMs: 10_000, unsetMs: 1_000 },
  ],
};
