import type { NodePresentation } from '../node-presentation.ts';

export const startPresentation: NodePresentation<never> = {
  title: 'Start',
  description: 'A call comes in.',
  icon: 'call',
  category: 'border',
  occurs: 'once',
  initialConfig: {},
  ports: () => [{ port: 'next', label: 'Next', way: 'hoped-for' }],
  summary: () => 'A call comes in.',
  emptySummary: '',
  controls: [],
};
