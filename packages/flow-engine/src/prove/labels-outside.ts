import type { ActionSignature } from '@callwright/flow-schema';
import type { Whole } from './analysis.ts';
import { open, type Secrecy, secrecyOf, secrecyUpTo } from './secrecy.ts';

/** How private an output is, by its path: `plugin.action.name`, or `flow.name` of a part. */
export function outputLabel(path: string, actions: readonly ActionSignature[], whole: Whole): Secrecy {
  const found = findAction(path, actions, ({ output }) => output);
  if (found !== undefined) return secrecyOf(found);
  return partLabel(path, whole) ?? open;
}

/** How private the value of an input may be, by its path; undefined when nobody says so. */
export function inputBound(path: string, actions: readonly ActionSignature[], whole: Whole): Secrecy | undefined {
  const found = findAction(path, actions, ({ input }) => input);
  return found === undefined ? partLabel(path, whole) : secrecyUpTo(found.accepts);
}

function findAction<Side>(
  path: string,
  actions: readonly ActionSignature[],
  sideOf: (action: ActionSignature) => Readonly<Record<string, Side>>,
): Side | undefined {
  for (const signature of actions) {
    const prefix = `${signature.plugin}.${signature.action}.`;
    const side = sideOf(signature);
    const name = path.slice(prefix.length);
    if (path.startsWith(prefix) && Object.hasOwn(side, name)) return side[name];
  }
  return undefined;
}

/** Within a part, a variable is as private as the part says. */
function partLabel(path: string, { parts }: Whole): Secrecy | undefined {
  for (const [flow, { program }] of parts) {
    const variables = new Map(Object.entries(program.variables));
    const variable = path.startsWith(`${flow}.`) ? variables.get(path.slice(flow.length + 1)) : undefined;
    if (variable !== undefined) return secrecyOf(variable);
  }
  return undefined;
}
