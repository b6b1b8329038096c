import type { Problem, WantedExpression, World } from '@callwright/flow-engine';
import type { ActionSignature, ValueType } from '@callwright/flow-schema';
import type { PluginActionConfig } from './schema.ts';

export function signatureOf({ plugin, action }: PluginActionConfig, actions: readonly ActionSignature[]): ActionSignature | undefined {
  return actions.find((one) => one.plugin === plugin && one.action === action);
}

/** Holds what goes in and out against the action's signature. */
export function checkPluginAction(config: PluginActionConfig, { actions, variables }: World): Problem[] {
  const signature = signatureOf(config, actions);
  if (signature === undefined) {
    return [
      { field: 'action', message: `The plugin "${config.plugin}" has no action "${config.action}", or is not installed. Choose another.` },
    ];
  }
  const missing = Object.entries(signature.input).filter(([name, { isOptional }]) => !isOptional && config.input[name] === undefined);
  const unknownInputs = Object.keys(config.input).filter((name) => !Object.hasOwn(signature.input, name));
  return [
    ...missing.map(([name, { title }]) => ({ field: `input.${name}`, message: `The action needs "${title}". Fill it in.` })),
    ...unknownInputs.map((name) => ({ field: `input.${name}`, message: `The action takes no "${name}". Remove it.` })),
    ...Object.entries(config.output).flatMap(([name, variable]) => checkOutput(name, variable, signature, variables[variable]?.type)),
  ];
}

function checkOutput(name: string, variable: string, signature: ActionSignature, type: ValueType | undefined): Problem[] {
  const field = `output.${name}`;
  const wanted = Object.hasOwn(signature.output, name) ? signature.output[name] : undefined;
  if (wanted === undefined) return [{ field, message: `The action gives no "${name}". Remove it.` }];
  if (type === undefined) return [{ field, message: `There is no variable "${variable}". Add it, or choose another.` }];
  if (type !== wanted.type)
    return [{ field, message: `"${variable}" holds ${type}, and "${wanted.title}" is ${wanted.type}. Choose another variable.` }];
  return [];
}

/** The expressions of the input, each with the type that the signature wants. */
export function inputExpressions(config: PluginActionConfig, { actions }: World): Record<string, WantedExpression> {
  const wanted = signatureOf(config, actions)?.input ?? {};
  const known = Object.entries(config.input).filter(([name]) => Object.hasOwn(wanted, name));
  return Object.fromEntries(known.map(([name, source]) => [`input.${name}`, { source, wants: { type: wanted[name]?.type ?? 'text' } }]));
}
