import type { ActionSignature, Value, Values, VariableName } from '@callwright/flow-schema';
import { own } from '../own.ts';
import { schemaOf } from '../values/schema-of.ts';

/** What an action gave, by the promise of its signature; undefined when it breaks that promise, whatever it says. */
export function readOutputs(
  output: Readonly<Record<string, unknown>>,
  signature: ActionSignature,
): Readonly<Record<string, Value>> | undefined {
  const read: Record<string, Value> = {};
  for (const [name, spec] of Object.entries(signature.output)) {
    const given = own(output, name);
    if (spec.isOptional && (given === undefined || given === null)) continue;
    const parsed = schemaOf(spec).safeParse(given);
    if (!parsed.success) return undefined;
    read[name] = parsed.data;
  }
  return read;
}

/** The variables that a node keeps of what an action gave. */
export function keepOutputs(outputs: Readonly<Record<string, Value>>, kept: Readonly<Record<string, VariableName>>): Values {
  const set: Record<string, Value> = {};
  for (const [name, variable] of Object.entries(kept)) {
    const value = own(outputs, name);
    if (value !== undefined) set[variable] = value;
  }
  return set;
}

/** Of the variables kept, those that every success sets: what an action may leave out is not counted on. */
export function certainOutputs(kept: Readonly<Record<string, VariableName>>, signature: ActionSignature | undefined): VariableName[] {
  const certain = Object.entries(kept).filter(([name]) => {
    return signature?.output[name]?.isOptional !== true;
  });
  return certain.map(([, variable]) => variable);
}
