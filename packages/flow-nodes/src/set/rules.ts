import type { Problem, WantedExpression, World } from '@callwright/flow-engine';
import { noVariable } from '../no-variable.ts';
import { own } from '../own.ts';
import type { SetConfig } from './schema.ts';

export function fieldOf(index: number): string {
  return `assignments.${index}.to`;
}

export function checkSet({ assignments }: SetConfig, { variables }: World): Problem[] {
  return assignments.flatMap(({ variable }, index): Problem[] => {
    const field = `assignments.${index}.variable`;
    if (own(variables, variable) === undefined) return [noVariable(field, variable)];
    const first = assignments.findIndex((other) => other.variable === variable);
    return first === index ? [] : [{ field, message: `"${variable}" is set twice here. Remove one of the lines.` }];
  });
}

/** Each expression must give what its variable holds; one without a variable has been told of. */
export function setExpressions({ assignments }: SetConfig, { variables }: World): Record<string, WantedExpression> {
  return Object.fromEntries(
    assignments.map(({ variable, to }, index) => [fieldOf(index), { source: to, wants: own(variables, variable) ?? 'any' }]),
  );
}
