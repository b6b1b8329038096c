import type { Problem, WantedExpression, World } from '@callwright/flow-engine';
import { type ActionSignature, fits, type Variable, type VariableName } from '@callwright/flow-schema';
import { type ActionName, findAction } from './find-action.ts';

/** How a node uses an action: an expression for an input, a variable for an output. */
export interface ActionUse extends ActionName {
  readonly input: Readonly<Record<string, string>>;
  readonly output: Readonly<Record<string, VariableName>>;
}

/** Holds what goes in and out against the action's signature. `at` is where the use stands in the node's configuration. */
export function checkAction(use: ActionUse, { actions, variables }: World, at = ''): Problem[] {
  const signature = findAction(use, actions);
  if (signature === undefined) {
    const message = `The plugin "${use.plugin}" has no action "${use.action}", or is not installed. Choose another.`;
    return [{ field: at === '' ? 'action' : at.slice(0, -1), message }];
  }
  const unknownInputs = Object.keys(use.input).filter((name) => !Object.hasOwn(signature.input, name));
  return [
    ...unknownInputs.map((name) => ({ field: `${at}input.${name}`, message: `The action takes no "${name}". Remove it.` })),
    ...Object.entries(use.output).flatMap(([name, variable]) => {
      const type = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
      return checkOutput({ name, variable, field: `${at}output.${name}` }, signature, type);
    }),
  ];
}

/** Inputs that an action cannot do without, and that the flow does not fill in. */
export function missingInputs(use: ActionUse, signature: ActionSignature): (readonly [string, string])[] {
  const missing = Object.entries(signature.input).filter(([name, { isOptional }]) => !isOptional && !Object.hasOwn(use.input, name));
  return missing.map(([name, { title }]) => [name, title] as const);
}

function checkOutput(
  { name, variable, field }: { readonly name: string; readonly variable: VariableName; readonly field: string },
  signature: ActionSignature,
  type: Variable | undefined,
): Problem[] {
  const wanted = Object.hasOwn(signature.output, name) ? signature.output[name] : undefined;
  if (wanted === undefined) return [{ field, message: `The action gives no "${name}". Remove it.` }];
  if (type === undefined) {
    const message = `There is no variable "${variable}". Add it, or choose another.`;
    return [{ field, message, missing: { variable, like: wanted } }];
  }
  if (type.type !== wanted.type)
    return [{ field, message: `"${variable}" holds ${type.type}, and "${wanted.title}" is ${wanted.type}. Choose another variable.` }];
  if (fits(wanted, type)) return [];
  return [{ field, message: `"${variable}" cannot hold every "${wanted.title}". Give it the same choices and fields, or choose another.` }];
}

/** The expressions of the input, each with the type that the signature wants. */
export function inputExpressions(use: ActionUse, { actions }: World, at = ''): Record<string, WantedExpression> {
  const wanted = findAction(use, actions)?.input ?? {};
  const known = Object.entries(use.input).flatMap(([name, source]) => {
    const wants = Object.hasOwn(wanted, name) ? wanted[name] : undefined;
    return wants === undefined ? [] : [[`${at}input.${name}`, { source, wants }] as const];
  });
  return Object.fromEntries(known);
}
