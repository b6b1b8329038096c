import type { ActionSignature, Variables } from '@callwright/flow-schema';

/** What an action that was just chosen may be given: a variable of the same name, or the only one of its type. */
export function fillInputs({ input }: ActionSignature, variables: Variables): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [name, { type, isOptional }] of Object.entries(input)) {
    const fitting = Object.entries(variables).flatMap(([variable, held]) => (held.type === type ? [variable] : []));
    const [first] = fitting;
    if (fitting.includes(name)) filled[name] = name;
    else if (fitting.length === 1 && first !== undefined && !isOptional) filled[name] = first;
  }
  return filled;
}
