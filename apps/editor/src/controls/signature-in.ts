import { type DraftConfig, textIn } from '@callwright/flow-nodes';
import type { ActionFields, ActionSignature } from '@callwright/flow-schema';

/** The action that a configuration has chosen, if it is installed. */
export function signatureIn(config: DraftConfig, fields: ActionFields, actions: readonly ActionSignature[]): ActionSignature | undefined {
  const [plugin, action] = [textIn(config, fields.plugin), textIn(config, fields.action)];
  return actions.find((one) => one.plugin === plugin && one.action === action);
}

/** The texts that a field keeps by name, such as the inputs of an action. */
export function textsIn(config: DraftConfig, field: string): Readonly<Record<string, string>> {
  const value = config[field];
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
