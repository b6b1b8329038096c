import type { Expression, Prompt, VariableName } from '@callwright/flow-schema';
import type { CompiledNode } from '../node-definition.ts';
import { own } from '../own.ts';

/** A value that a node may keep in a variable, and where it comes from. */
export interface AssignedValue {
  readonly into: VariableName;
  readonly isFromCaller: boolean;
  /** Of something outside, the path of the output. */
  readonly output: string | undefined;
  /** What it is made from here, or what was told to whoever gave it. */
  readonly madeFrom: readonly (Prompt | Expression)[];
}

export function assignedValues(node: CompiledNode): AssignedValue[] {
  const assigned = node.definition.assigns?.(node.config) ?? [];
  return assigned.map(({ variable: into, from }) => {
    if (from === 'caller') return { into, isFromCaller: true, output: undefined, madeFrom: [] };
    if ('field' in from) return { into, isFromCaller: false, output: undefined, madeFrom: madeBy(node, from.field) };
    return { into, isFromCaller: false, output: from.outputOf, madeFrom: toldTo(node, from.outputOf) };
  });
}

function madeBy({ prompts, expressions }: CompiledNode, field: string): readonly (Prompt | Expression)[] {
  const read = own(expressions, field) ?? own(prompts, field);
  return read === undefined ? [] : [read];
}

/** What an action was told: by the inputs that are said to be its own, else by all that does not stay here. */
function toldTo(node: CompiledNode, output: string): readonly (Prompt | Expression)[] {
  const { definition, config, prompts, expressions } = node;
  const owner = output.slice(0, output.lastIndexOf('.') + 1);
  const inputs = Object.entries(definition.inputsOf?.(config) ?? {}).filter(([, input]) => input.startsWith(owner));
  if (inputs.length > 0) return inputs.flatMap(([field]) => madeBy(node, field));
  const sinks = definition.sinks?.(config) ?? {};
  const sent = Object.entries(prompts).filter(([field]) => (own(sinks, field) ?? 'speech') !== 'speech');
  return [...sent.map(([, prompt]) => prompt), ...Object.values(expressions)];
}
