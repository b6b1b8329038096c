import { type NodePresentation, textIn } from '../node-presentation.ts';
import type { PluginActionConfig } from './schema.ts';

export const pluginActionPresentation: NodePresentation<keyof PluginActionConfig> = {
  title: 'Do something',
  description: 'Has a plugin do something, such as booking.',
  icon: 'action',
  category: 'doing',
  occurs: 'often',
  initialConfig: { input: {}, output: {} },
  ports: () => [
    { port: 'succeeded', label: 'Done', way: 'hoped-for' },
    { port: 'refused', label: 'Refused', way: 'otherwise' },
    { port: 'failed', label: 'Failed', way: 'otherwise' },
  ],
  summary: (config, actions) => {
    const action = textIn(config, 'action');
    const signature = actions.find((one) => one.plugin === textIn(config, 'plugin') && one.action === action);
    return signature?.title ?? action;
  },
  emptySummary: 'Nothing chosen yet',
  controls: [
    {
      type: 'action',
      field: 'action',
      label: 'What to do',
      plugin: 'plugin',
      inputs: 'input',
      outputs: 'output',
      missing: 'Choose what is to be done.',
    },
    { type: 'action-inputs', field: 'input', label: 'What it needs', plugin: 'plugin', action: 'action' },
    {
      type: 'action-outputs',
      field: 'output',
      label: 'What it gives back',
      plugin: 'plugin',
      action: 'action',
    },
  ],
};
