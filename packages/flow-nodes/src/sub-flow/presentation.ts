import { type DraftConfig, type NodePresentation, textIn } from '../node-presentation.ts';
import { distinct } from '../ports.ts';
import { FAILED } from './rules.ts';
import type { SubFlowConfig } from './schema.ts';

export const subFlowPresentation: NodePresentation<keyof SubFlowConfig> = {
  title: 'Run another flow',
  description: 'Goes through another flow of the workspace, and comes back.',
  icon: 'flow',
  category: 'doing',
  occurs: 'often',
  initialConfig: { inputs: {}, outputs: {}, outcomes: ['done'] },
  ports: (config) => [
    ...outcomesIn(config).map((port) => ({ port, label: labelOf(port), way: 'hoped-for' }) as const),
    { port: 'failed', label: 'Failed', way: 'otherwise' },
  ],
  summary: (config) => textIn(config, 'flow'),
  emptySummary: 'No flow chosen yet',
  controls: [
    { type: 'flow', field: 'flow', label: 'Flow', inputs: 'inputs', outputs: 'outputs', outcomes: 'outcomes', missing: 'Choose a flow.' },
    { type: 'fields', field: 'inputs', label: 'What it is given', values: 'expressions' },
    { type: 'fields', field: 'outputs', label: 'What is kept of it', values: 'variables' },
  ],
};

function outcomesIn({ outcomes }: DraftConfig): readonly string[] {
  if (!Array.isArray(outcomes)) return [];
  return distinct(outcomes.filter((outcome) => typeof outcome === 'string' && outcome !== FAILED));
}

function labelOf(port: string): string {
  const words = port.replaceAll('-', ' ');
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
}
