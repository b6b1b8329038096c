import type { Expression, Prompt, VariableName, Variables } from '@callwright/flow-schema';
import { exceeds, secrecyOf, secrecyOfAll } from './secrecy.ts';

const known = new WeakMap<Prompt | Expression, { readonly among: Variables; readonly names: readonly VariableName[] }>();

/** The variables whose values are used; of one that is only asked whether it is set, nothing comes out. */
export function valuesIn(read: Prompt | Expression, variables: Variables): readonly VariableName[] {
  const before = known.get(read);
  if (before?.among === variables) return before.names;
  const names = lookFor(read, variables);
  known.set(read, { among: variables, names });
  return names;
}

function lookFor({ reads, mentions, privacy }: Prompt | Expression, variables: Variables): readonly VariableName[] {
  const bound = secrecyOfAll(privacy);
  return mentions.filter((name) => {
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return reads.includes(name) || (variable !== undefined && !exceeds(secrecyOf(variable), bound));
  });
}
