import type { Expression, VariableName } from '@callwright/flow-schema';
import type { CompiledNode } from '../node-definition.ts';

/** An expression that asks whether something is set, such as `isSet(name) && name != ''`, guards it: when it is true, it is set. */
type Guarding = Expression & { readonly guards?: readonly VariableName[] };

export function guardsOf(expression: Guarding | undefined): readonly VariableName[] {
  return expression?.guards ?? [];
}

/** The variables without which a prompt or an expression of this node has no value, each with the first field that reads it. */
export function usesOf({ prompts, expressions }: CompiledNode): ReadonlyMap<VariableName, string> {
  const uses = new Map<VariableName, string>();
  for (const [field, read] of [...Object.entries(prompts), ...Object.entries(expressions)]) {
    const guarded = 'guards' in read ? guardsOf(read as Guarding) : [];
    for (const name of read.reads) if (!uses.has(name) && !guarded.includes(name)) uses.set(name, field);
  }
  return uses;
}
