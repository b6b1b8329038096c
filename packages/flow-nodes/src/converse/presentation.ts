import { interruptionControl } from '../interruption-control.ts';
import { type DraftConfig, type NodePresentation, rowsIn, textIn } from '../node-presentation.ts';
import { distinct } from '../ports.ts';
import { commonPorts } from './rules.ts';
import type { ConverseConfig } from './schema.ts';

const labels = { 'too-long': 'Too long', silent: 'Silent', failed: 'Failed' } as const;

export const conversePresentation: NodePresentation<keyof ConverseConfig> = {
  title: 'Converse',
  description: 'Lets a language model talk with the caller.',
  icon: 'conversation',
  category: 'listening',
  occurs: 'often',
  initialConfig: {
    tools: [{ type: 'exit', name: 'done', description: 'The caller has what they came for.', needs: [] }],
    extracts: [],
  },
  ports: (config) => [
    ...exitsIn(config).map((port) => ({ port, label: labelOf(port), way: 'hoped-for' }) as const),
    ...commonPorts.map((port) => ({ port, label: labels[port], way: 'otherwise' }) as const),
  ],
  summary: (config) => textIn(config, 'instructions'),
  emptySummary: 'No instructions yet',
  controls: [
    {
      type: 'prompt',
      field: 'instructions',
      label: 'Instructions',
      placeholder: 'Find out what the caller needs, and book an appointment for it.',
      missing: 'Write what the conversation is for.',
    },
    {
      type: 'prompt',
      field: 'openingWords',
      label: 'First words',
      placeholder: 'How can I help you?',
      hint: 'Said as they are. Left empty, the model begins.',
    },
    { type: 'tools', field: 'tools', label: 'What it may do, and the ways out' },
    { type: 'extractions', field: 'extracts', label: 'What it finds out' },
    { type: 'prompt', field: 'avoid', label: 'What it must not talk about', placeholder: 'Medical advice, prices of others' },
    {
      type: 'prompt',
      field: 'whenAskedIfMachine',
      label: 'When asked whether it is a machine',
      placeholder: 'Yes, I am the assistant of the workshop.',
    },
    { type: 'number', field: 'longestAnswerWords', label: 'Most words at a time', min: 10, max: 300, unset: 60 },
    { type: 'number', field: 'longestTurns', label: 'Most turns of the caller', min: 1, max: 200, unset: 40 },
    { type: 'duration', field: 'longestMs', label: 'Longest conversation', minMs: 30_000, maxMs: 3_600_000, unsetMs: 600_000 },
    {
      type: 'duration',
      field: 'patienceMs',
      label: 'Patience with silence',
      hint: "Left alone, the flow's settings decide.",
      minMs: 500,
      maxMs: 120_000,
      unsetMs: 6_000,
    },
    {
      type: 'number',
      field: 'silences',
      label: 'How often to go on after a silence',
      hint: "Left alone, the flow's settings decide.",
      min: 0,
      max: 5,
      unset: 2,
    },
    interruptionControl,
  ],
};

function exitsIn(config: DraftConfig): readonly string[] {
  const names = rowsIn(config, 'tools').flatMap(({ type, name }) => (type === 'exit' && typeof name === 'string' ? [name] : []));
  const common: readonly string[] = commonPorts;
  return distinct(names.filter((name) => !common.includes(name)));
}

function labelOf(port: string): string {
  const words = port.replaceAll('-', ' ');
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
}
