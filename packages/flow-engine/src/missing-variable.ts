import type { Diagnostic, TypeSpec, VariableName, Variables } from '@callwright/flow-schema';
import { isWhole } from './fits-wanted.ts';
import type { WantedExpression } from './node-definition.ts';

/** A variable that is named and not there, and the edit that adds one like this. */
export interface MissingVariable {
  readonly name: VariableName;
  readonly fix: Diagnostic['fix'];
}

const name = '[a-z][A-Za-z0-9]{0,39}';
const onlyName = new RegExp(`^\\s*(${name})\\s*$`);
const nameInPrompt = new RegExp(`\\{\\{\\s*(${name})\\s*\\}\\}`, 'g');

export function missingVariable(variable: VariableName, like: TypeSpec): MissingVariable {
  const fix = {
    label: `Add the variable "${variable}"`,
    command: { type: 'add-variable', name: variable, variable: asVariable(like) },
  } as const;
  return { name: variable, fix };
}

/** The variable that an expression is, when there is no such variable yet. */
export function missingInExpression({ source, wants }: WantedExpression, variables: Variables): MissingVariable | undefined {
  const found = onlyName.exec(source)?.[1];
  if (found === undefined || !isMissing(found, variables)) return undefined;
  return missingVariable(found, wants !== 'any' && isWhole(wants) ? wants : { type: 'text' });
}

/** The first variable that a prompt says and that is not there. */
export function missingInPrompt(prompt: string, variables: Variables): MissingVariable | undefined {
  for (const [, found] of prompt.matchAll(nameInPrompt)) {
    if (found !== undefined && isMissing(found, variables)) return missingVariable(found, { type: 'text' });
  }
  return undefined;
}

function isMissing(found: string, variables: Variables): boolean {
  return !Object.hasOwn(variables, found) && !['true', 'false', 'null', 'in'].includes(found) && !(found in {});
}

/** What else a variable has, the default says. */
function asVariable(spec: TypeSpec) {
  return { ...spec, privacy: 'public' } as const;
}
