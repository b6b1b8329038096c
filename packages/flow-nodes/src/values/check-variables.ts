import type { Problem } from '@callwright/flow-engine';
import type { PlainType, VariableName, Variables } from '@callwright/flow-schema';

/** Whether what a node sets is there to be set. */
export function checkVariables(kept: Readonly<Record<string, VariableName>>, variables: Variables, field: string): Problem[] {
  const missing = Object.entries(kept).filter(([, variable]) => !Object.hasOwn(variables, variable));
  return missing.map(([name, variable]) => ({
    field: `${field}.${name}`,
    message: `There is no variable "${variable}". Add it, or choose another.`,
  }));
}

/** Whether a variable holds this type. */
export function checkVariable(variable: VariableName | undefined, type: PlainType, variables: Variables, field: string): Problem[] {
  if (variable === undefined) return [];
  const held = Object.hasOwn(variables, variable) ? variables[variable]?.type : undefined;
  if (held === undefined) {
    const message = `There is no variable "${variable}". Add it, or choose another.`;
    return [{ field, message, missing: { variable, like: { type } } }];
  }
  if (held === type) return [];
  return [{ field, message: `"${variable}" holds ${held}, and this is ${type}. Choose another variable.` }];
}
