import type { Problem } from '@callwright/flow-engine';
import type { TypeSpec, VariableName } from '@callwright/flow-schema';

/** A field names a variable that the flow does not have; with what it would be like, it can be added. */
export function noVariable(field: string, variable: VariableName, like?: TypeSpec): Problem {
  const message = `There is no variable "${variable}". Add it, or choose another.`;
  return { field, message, ...(like !== undefined && { missing: { variable, like } }) };
}
