import type { NodePresentation } from '../node-presentation.ts';

export const goBackPresentation: NodePresentation<never> = {
  title: 'Go back',
  description: 'Goes back to where the call was before a handler took it.',
  icon: 'back',
  category: 'border',
  occurs: 'often',
  initialConfig: {},
  ports: () => [],
  summary: () => 'Back to where the call was',
  emptySummary: '',
  controls: [],
};
