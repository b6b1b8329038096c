import type { Reaction, Visit } from '@callwright/flow-engine';
import type { Value, Values } from '@callwright/flow-schema';
import { own } from '../own.ts';
import { takeValues } from '../values/take-values.ts';
import { FAILED } from './rules.ts';
import type { SubFlowConfig } from './schema.ts';

export function enterSubFlow({ config, evaluate }: Visit<SubFlowConfig>): Reaction {
  const inputs: Record<string, Value> = {};
  for (const name of Object.keys(config.inputs)) {
    const value = evaluate(`inputs.${name}`);
    if (value === undefined) return { leave: FAILED };
    inputs[name] = value;
  }
  return { callFlow: { flow: config.flow, inputs } };
}

/** An outcome that was not there when the flow was chosen has no port: it is a failure, and so is an output that is missing. */
export function onSubFlowReturn(outcome: string, outputs: Values, { config, types }: Visit<SubFlowConfig>): Reaction {
  if (!config.outcomes.includes(outcome)) return { leave: FAILED };
  const given: Readonly<Record<string, Value>> = outputs;
  const set = takeValues(config.outputs, types, (name) => own(given, name));
  return set === undefined ? { leave: FAILED } : { set, leave: outcome };
}
