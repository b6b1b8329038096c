import type { Value, Values, VariableName, Variables } from '@callwright/flow-schema';
import { own } from '../own.ts';
import { takeValue } from './take-value.ts';

/** A variable for each of the names, from what was found under it; undefined when one is missing or is of another type. */
export function takeValues(
  wanted: Readonly<Record<string, VariableName>>,
  types: Variables,
  find: (name: string) => unknown,
): Values | undefined {
  const set: Record<string, Value> = {};
  for (const [name, variable] of Object.entries(wanted)) {
    const spec = own(types, variable);
    const taken = spec === undefined ? undefined : takeValue(find(name), spec);
    if (taken === undefined || 'problem' in taken) return undefined;
    set[variable] = taken.value;
  }
  return set;
}
