import { defineNode } from '../define-node.ts';
import { enterPluginAction, onPluginActionEvent } from './behavior.ts';
import { checkPluginAction, inputExpressions } from './rules.ts';
import { type PluginActionConfig, pluginActionConfigSchema } from './schema.ts';

/** Has a plugin do something, and keeps what comes of it. */
export const pluginAction = defineNode<PluginActionConfig>({
  type: 'plugin-action',
  version: 1,
  configSchema: pluginActionConfigSchema,
  ports: () => ['succeeded', 'refused', 'failed'],
  facts: () => ({ waits: 'outside', failurePorts: ['failed'] }),
  expressions: inputExpressions,
  writes: ({ output }, port) => (port === 'succeeded' ? Object.values(output) : []),
  check: checkPluginAction,
  enter: enterPluginAction,
  on: onPluginActionEvent,
});
