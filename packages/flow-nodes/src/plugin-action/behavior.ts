import type { Memory, NodeEvent, Reaction, Visit } from '@callwright/flow-engine';
import { type ActionSignature, type Value, valueSchemaOf } from '@callwright/flow-schema';
import { signatureOf } from './rules.ts';
import type { PluginActionConfig } from './schema.ts';

export function enterPluginAction({ config, actions, evaluate }: Visit<PluginActionConfig>): Reaction {
  const signature = signatureOf(config, actions);
  if (signature === undefined) return { leave: 'failed' };
  const input: Record<string, Value> = {};
  for (const name of Object.keys(config.input)) {
    const value = evaluate(`input.${name}`);
    if (value === undefined) return { leave: 'failed' };
    input[name] = value;
  }
  const { plugin, action, timeoutMs, isIdempotent } = signature;
  return { effects: [{ type: 'call-plugin', plugin, action, input, timeoutMs, isIdempotent }] };
}

export function onPluginActionEvent(event: NodeEvent, _memory: Memory, { config, actions }: Visit<PluginActionConfig>): Reaction {
  switch (event.type) {
    case 'plugin.succeeded': {
      const set = keep(event.output, config, signatureOf(config, actions));
      // A plugin that breaks its own promise has failed, whatever it says.
      return set === undefined ? { leave: 'failed' } : { set, leave: 'succeeded' };
    }
    case 'plugin.failed':
      return { leave: event.reason === 'refused' ? 'refused' : 'failed' };
    // Words spoken meanwhile are for nobody: the plugin goes on.
    default:
      return {};
  }
}

function keep(
  output: Readonly<Record<string, unknown>>,
  config: PluginActionConfig,
  signature: ActionSignature | undefined,
): Record<string, Value> | undefined {
  const kept: Record<string, Value> = {};
  for (const [name, variable] of Object.entries(config.output)) {
    const spec = signature?.output[name];
    const parsed = spec === undefined || !Object.hasOwn(output, name) ? undefined : valueSchemaOf(spec).safeParse(output[name]);
    if (parsed?.success !== true) return undefined;
    kept[variable] = parsed.data;
  }
  return kept;
}
