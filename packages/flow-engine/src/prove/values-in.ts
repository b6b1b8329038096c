import type { Expression, Prompt, VariableName, Variables } from '@callwright/flow-schema';
import { exceeds, secrecyOf, secrecyOfAll } from './secrecy.ts';

/** The variables whose values are used; of one that is only asked whether it is set, nothing comes out. */
export function valuesIn({ reads, mentions, privacy }: Prompt | Expression, variables: Variables): readonly VariableName[] {
  const bound = secrecyOfAll(privacy);
  return mentions.filter((name) => {
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return reads.includes(name) || (variable !== undefined && !exceeds(secrecyOf(variable), bound));
  });
}
