import { inputExpressions } from '../actions/check-action.ts';
import { findAction } from '../actions/find-action.ts';
import { certainOutputs } from '../actions/keep-outputs.ts';
import { defineNode } from '../define-node.ts';
import { enterPluginAction, onPluginActionEvent } from './behavior.ts';
import { checkPluginAction } from './rules.ts';
import { type PluginActionConfig, pluginActionConfigSchema } from './schema.ts';

/** Has a plugin do something, and keeps what comes of it. */
export const pluginAction = defineNode<PluginActionConfig>({
  type: 'plugin-action',
  version: 1,
  configSchema: pluginActionConfigSchema,
  ports: () => ['succeeded', 'refused', 'failed'],
  facts: () => ({ waits: 'outside', failurePorts: ['failed'] }),
  expressions: (config, world) => inputExpressions(config, world),
  sinks: ({ input }) => Object.fromEntries(Object.keys(input).map((name) => [`input.${name}`, 'plugin'])),
  inputsOf: ({ plugin, action, input }) =>
    Object.fromEntries(Object.keys(input).map((name) => [`input.${name}`, `${plugin}.${action}.${name}`])),
  writes: (config, port, actions = []) => (port === 'succeeded' ? certainOutputs(config.output, findAction(config, actions)) : []),
  assigns: ({ plugin, action, output }) =>
    Object.entries(output).map(([name, variable]) => ({ variable, from: { outputOf: `${plugin}.${action}.${name}` } })),
  check: checkPluginAction,
  enter: enterPluginAction,
  on: onPluginActionEvent,
});
