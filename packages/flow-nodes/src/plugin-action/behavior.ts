import type { Memory, NodeEvent, Reaction, Visit } from '@callwright/flow-engine';
import type { Value } from '@callwright/flow-schema';
import { findAction } from '../actions/find-action.ts';
import { keepOutputs, readOutputs } from '../actions/keep-outputs.ts';
import type { PluginActionConfig } from './schema.ts';

export function enterPluginAction({ config, actions, evaluate, isSensitive }: Visit<PluginActionConfig>): Reaction {
  const signature = findAction(config, actions);
  if (signature === undefined) return { leave: 'failed' };
  const input: Record<string, Value> = {};
  for (const name of Object.keys(config.input)) {
    const value = evaluate(`input.${name}`);
    if (value === undefined) return { leave: 'failed' };
    input[name] = value;
  }
  const isSealed = Object.keys(input).some((name) => isSensitive(`input.${name}`));
  const { plugin, action, timeoutMs, isIdempotent } = signature;
  return { effects: [{ type: 'call-plugin', plugin, action, input, timeoutMs, isIdempotent, ...(isSealed && { isSealed }) }] };
}

export function onPluginActionEvent(event: NodeEvent, _memory: Memory, { config, actions }: Visit<PluginActionConfig>): Reaction {
  switch (event.type) {
    case 'plugin.succeeded': {
      const signature = findAction(config, actions);
      const outputs = signature === undefined ? undefined : readOutputs(event.output, signature);
      return outputs === undefined ? { leave: 'failed' } : { set: keepOutputs(outputs, config.output), leave: 'succeeded' };
    }
    case 'plugin.failed':
      return { leave: event.reason === 'refused' ? 'refused' : 'failed' };
    // Words spoken meanwhile are for nobody: the plugin goes on.
    default:
      return {};
  }
}
